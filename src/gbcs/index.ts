/**
 * GBCS messages as bytes: header, the three payload families, use cases, and what protects them. Everything decodes
 * strictly and encodes to the octets it came from; keys stay behind the `Signer` port.
 */
export { alertCodeOf } from './alert-code';
export {
  type DateTime,
  decodeDateTime,
  encodeDateTime,
  encodeSpecialDateTime,
  fromZclTime,
  generalizedTime,
  parseGeneralizedTime,
  zclTime,
} from './fields/date-time';
export type { ClockReading } from './fields/dlms-fields';
export { invokeId } from './fields/invoke-id';
export type { Cra, Header } from './message/header';
export { decodeMessage, encodeMessage, encodePreCommand, type Message, signedPartOf } from './message/message';
export { isCritical, messageCodes, messageName, messageRow, responseHasDateTime } from './message/message-codes';
export { type ResponseExtras, responseHeader, sameExchange } from './message/response-header';
export { decodeOtaImage, encodeOtaImage, type OtaImage } from './ota-image';
export { decodePayload, encodePayload, type Payload } from './payload/payload';
export { isHighS, otherS } from './security/ecdsa-secret';
export { type KeyMaterial, keySigner, type PartyKeys } from './security/key-signer';
export { type Opened, openProtected, openSealed, protectedParts, sealProtected } from './security/protected-parts';
export {
  type Check,
  commandFromSignedPreCommand,
  computeMac,
  type Protection,
  protect,
  signPreCommand,
  verifyMessage,
} from './security/protection';
export { publishedVector } from './security/published-vector';
export { publicKeys, seededKeys } from './security/seeded-keys';
export { type DescribeOptions, describe, summarize, treeText } from './tree/describe';
export type { Names, TreeNode } from './tree/tree-node';
export type { AlertCase, Codec, SealedUseCase, UseCase } from './use-case';
export { alertCases, useCaseOf, useCases } from './use-cases/catalogue';
export * from './use-cases/ccs-device-log';
export type { CellReplaced, CertificateName, CredentialsReplaced } from './use-cases/cs02b-execution-outcome';
export type { CellFloor, FloorChange } from './use-cases/cs02b-floors';
export * from './use-cases/cs02b-update-security-credentials';
export * from './use-cases/cs06-activate-firmware';
export * from './use-cases/cs08-read-firmware-version';
export * from './use-cases/cs10-read-log';
export * from './use-cases/ecs25-set-event-behaviours';
export * from './use-cases/ecs25r-read-event-behaviours';
export * from './use-cases/ecs35-read-log';
export * from './use-cases/ecs52-read-firmware-version';
export * from './use-cases/ecs70-set-clock';
export { decodeEvents, encodeEvents, eventsOf } from './use-cases/event-bits';
export * from './use-cases/firmware-receipt-alerts';
export * from './use-cases/firmware-transfer-alerts';
export type { FirmwareVersionRead } from './use-cases/firmware-version-read';
export * from './use-cases/future-dated-alerts';
export * from './use-cases/gcs13a-read-instantaneous-import-registers';
export * from './use-cases/gcs20-set-event-behaviours';
export * from './use-cases/gcs20r-read-event-behaviours';
export * from './use-cases/gcs28-set-clock';
export * from './use-cases/gcs38-read-firmware-version';
export * from './use-cases/generic-alerts';
export type { TrustAnchorCell } from './use-cases/trust-anchor-cell';
