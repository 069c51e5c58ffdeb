import { report } from './report.ts'
import { visitFigures } from './visit.ts'

report('visit', await visitFigures())
