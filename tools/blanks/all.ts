import type { Blank } from './blank.ts'
import { dailyLivingEquipment } from './daily-living-equipment.ts'
import { prostheticDevices } from './prosthetic-devices.ts'
import { severeDisabilityMedical } from './severe-disability-medical.ts'
import { specialDisabilityAllowance } from './special-disability-allowance.ts'
import { tollRoadDiscount } from './toll-road-discount.ts'
import { vehicleTaxReduction } from './vehicle-tax-reduction.ts'

/** Every blank of the sample office. */
export const blanks: readonly Blank[] = [
  specialDisabilityAllowance,
  severeDisabilityMedical,
  prostheticDevices,
  dailyLivingEquipment,
  tollRoadDiscount,
  vehicleTaxReduction,
]
