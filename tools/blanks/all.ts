import type { Blank } from './blank.ts'
import { blueBirdPostcards } from './blue-bird-postcards.ts'
import { carModificationSubsidy } from './car-modification-subsidy.ts'
import { careBenefit } from './care-benefit.ts'
import { certificateChange } from './certificate-change.ts'
import { certificateIssue } from './certificate-issue.ts'
import { certificateReissue } from './certificate-reissue.ts'
import { certificateReturn } from './certificate-return.ts'
import { childDaycareBenefit } from './child-daycare-benefit.ts'
import { childHearingAid } from './child-hearing-aid.ts'
import { childRearingAllowance } from './child-rearing-allowance.ts'
import { cityBusPass } from './city-bus-pass.ts'
import { coagulationDisorderMedical } from './coagulation-disorder-medical.ts'
import { communityLifeSupport } from './community-life-support.ts'
import { consent } from './consent.ts'
import { dailyLivingEquipment } from './daily-living-equipment.ts'
import { deafblindRegistration } from './deafblind-registration.ts'
import { disabledChildWelfareAllowance } from './disabled-child-welfare-allowance.ts'
import { disabilityAdditionNotice } from './disability-addition-notice.ts'
import { disabilityPensionClaim } from './disability-pension-claim.ts'
import { drivingLicenseSubsidy } from './driving-license-subsidy.ts'
import { emergencyCallRegistration } from './emergency-call-registration.ts'
import { evacuationListConsent } from './evacuation-list-consent.ts'
import { garbageCollection } from './garbage-collection.ts'
import { homeModificationEquipment } from './home-modification-equipment.ts'
import { homeVisitBathing } from './home-visit-bathing.ts'
import { intractableDiseaseMedical } from './intractable-disease-medical.ts'
import { lateElderlyDisabilityRecognition } from './late-elderly-disability-recognition.ts'
import { liftBus } from './lift-bus.ts'
import { lightVehicleTaxReduction } from './light-vehicle-tax-reduction.ts'
import { magokoroParking } from './magokoro-parking.ts'
import { mutualAidEnrolment } from './mutual-aid-enrolment.ts'
import { nhkFeeExemption } from './nhk-fee-exemption.ts'
import { parkingBanExemption } from './parking-ban-exemption.ts'
import { pediatricChronicMedical } from './pediatric-chronic-medical.ts'
import { pediatricRehabMedical } from './pediatric-rehab-medical.ts'
import { pensionPremiumExemption } from './pension-premium-exemption.ts'
import { postalVotingCertificate } from './postal-voting-certificate.ts'
import { powerOfAttorney } from './power-of-attorney.ts'
import { propertyTaxReduction } from './property-tax-reduction.ts'
import { prostheticDevices } from './prosthetic-devices.ts'
import { psychiatricOutpatientMedical } from './psychiatric-outpatient-medical.ts'
import { publicHousing } from './public-housing.ts'
import { rehabilitationMedical } from './rehabilitation-medical.ts'
import { residentTaxReturn } from './resident-tax-return.ts'
import { ryoikuCertificate } from './ryoiku-certificate.ts'
import { schoolSubsidy } from './school-subsidy.ts'
import { seishinCertificate } from './seishin-certificate.ts'
import { severeDisabilityMedical } from './severe-disability-medical.ts'
import { signLanguageInterpreter } from './sign-language-interpreter.ts'
import { specialChildRearingAllowance } from './special-child-rearing-allowance.ts'
import { specialDisabilityAllowance } from './special-disability-allowance.ts'
import { specialDisabilityBenefit } from './special-disability-benefit.ts'
import { specifiedDiseaseCertificate } from './specified-disease-certificate.ts'
import { sukoyakaHomeRemodel } from './sukoyaka-home-remodel.ts'
import { summaryWritingInterpreter } from './summary-writing-interpreter.ts'
import { taxDeductionRecognition } from './tax-deduction-recognition.ts'
import { taxiTicket } from './taxi-ticket.ts'
import { tollRoadDiscount } from './toll-road-discount.ts'
import { trainingBenefit } from './training-benefit.ts'
import { vehicleTaxReduction } from './vehicle-tax-reduction.ts'

/** Every blank of the sample office, in the order of the catalogue. */
export const blanks: readonly Blank[] = [
  specialDisabilityAllowance,
  disabledChildWelfareAllowance,
  specialChildRearingAllowance,
  disabilityPensionClaim,
  specialDisabilityBenefit,
  pensionPremiumExemption,
  mutualAidEnrolment,
  childRearingAllowance,
  disabilityAdditionNotice,
  severeDisabilityMedical,
  rehabilitationMedical,
  pediatricRehabMedical,
  psychiatricOutpatientMedical,
  lateElderlyDisabilityRecognition,
  specifiedDiseaseCertificate,
  coagulationDisorderMedical,
  intractableDiseaseMedical,
  pediatricChronicMedical,
  prostheticDevices,
  dailyLivingEquipment,
  homeModificationEquipment,
  childHearingAid,
  careBenefit,
  trainingBenefit,
  communityLifeSupport,
  homeVisitBathing,
  childDaycareBenefit,
  signLanguageInterpreter,
  summaryWritingInterpreter,
  deafblindRegistration,
  emergencyCallRegistration,
  evacuationListConsent,
  garbageCollection,
  residentTaxReturn,
  taxDeductionRecognition,
  vehicleTaxReduction,
  lightVehicleTaxReduction,
  propertyTaxReduction,
  cityBusPass,
  taxiTicket,
  tollRoadDiscount,
  parkingBanExemption,
  magokoroParking,
  drivingLicenseSubsidy,
  carModificationSubsidy,
  liftBus,
  nhkFeeExemption,
  blueBirdPostcards,
  publicHousing,
  sukoyakaHomeRemodel,
  postalVotingCertificate,
  schoolSubsidy,
  certificateIssue,
  certificateReissue,
  certificateChange,
  certificateReturn,
  seishinCertificate,
  ryoikuCertificate,
  powerOfAttorney,
  consent,
]
