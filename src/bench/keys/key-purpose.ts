/** What a key is for: each party has one of each. */
export const keyPurposes = ['digitalSignature', 'keyAgreement'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

export const purposeText: Readonly<Record<KeyPurpose, string>> = {
  digitalSignature: 'digital signature',
  keyAgreement: 'key agreement',
};

/** Paths of two PEM files. */
export type PairOfFiles = Readonly<Record<KeyPurpose, string>>;
