import { ja as applicant } from './ja.applicant.ts'
import { ja as documents } from './ja.documents.ts'
import { ja as interview } from './ja.interview.ts'
import { ja as mock } from './ja.mock.ts'
import { ja as services } from './ja.services.ts'
import { ja as start } from './ja.start.ts'

/** Every word of the staff screens; texts of the rules are not here. */
export const ja = { ...start, ...interview, ...services, ...applicant, ...documents, ...mock } as const
