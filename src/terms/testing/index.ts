export { complaint } from './complaint';
export type { NotedEvent } from './noted-event';
export { tempFolder } from './temp-folder';
export { inFull } from './test-length';
