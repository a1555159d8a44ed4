export { complaint } from './complaint';
export { inFull } from './test-length';
