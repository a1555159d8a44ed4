export { complaint } from './complaint';
export type { NotedEvent } from './noted-event';
export { inFull } from './test-length';
