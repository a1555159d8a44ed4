/** Keys and certificates for tests, made of a seed at run time. */
export { makeCertificate, makeKey, withoutOpenssl, writeKey } from './key-files';
export { type PartyFiles, writePartyFiles } from './party-files';
