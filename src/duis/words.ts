/** Closed word lists of the DUIS schema, spelt as it spells them. */

export const esmeVariants = [
  'A',
  'B',
  'C',
  'AD',
  'BD',
  'CD',
  'ADE',
  'BDE',
  'CDE',
  'ADF',
  'BDF',
  'CDF',
  'ADEF',
  'BDEF',
  'CDEF',
  'ADG',
  'ADEG',
  'AF',
  'BF',
  'CF',
  'AEF',
  'BEF',
  'CEF',
  'AG',
  'AEG',
] as const;
export type EsmeVariant = (typeof esmeVariants)[number];

export const logsToRead = ['Event', 'ALCSEvent', 'PowerEvent', 'Security', 'GSMEEvent', 'GSMESecurity'] as const;
export type LogToRead = (typeof logsToRead)[number];

/** The CSP regions of V5.0; the three `4G` ones stand in V5.4. */
export const cspRegions = ['North', 'Central', 'South', 'Unknown', 'SMETS1'] as const;
export const cspRegionsSince54 = ['4G North', '4G Central', '4G South'] as const;
export type CspRegion = (typeof cspRegions)[number] | (typeof cspRegionsSince54)[number];

/** Since V5.4. */
export const connectivities = ['Cellular', 'Virtual'] as const;
export type Connectivity = (typeof connectivities)[number];

/** What became of an image that the Communications Hub passed on to a PPMID or HCALCS. */
export const transferResponseCodes = [
  'FileTransferSuccess',
  'FirmwareImageDiscarded',
  'HardwareVersionMismatch',
  'FileTransferFailure',
] as const;
export type TransferResponseCode = (typeof transferResponseCodes)[number];

export const certificateTypes = ['DigitalSigning', 'KeyAgreement', 'KeyAgreementTopUp'] as const;
export type CertificateType = (typeof certificateTypes)[number];

export const networkOperatorCertificateTypes = ['DigitalSigning', 'KeyAgreement'] as const;
export type NetworkOperatorCertificateType = (typeof networkOperatorCertificateTypes)[number];
