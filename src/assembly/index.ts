/** From a bench file to what stands there: Devices near and far, their links, the emulated DCC, and what guards real Devices. */
export type { BenchDevice } from './bench-device';
export { BenchPlan } from './bench-plan';
export { EmulatorHost } from './far/emulator-host';
export { startBrokerOf } from './far/start-broker';
export { type Effect, effectOf } from './guard/message-effects';
export { RefusedAlteration } from './guard/refused-alteration';
export { stimulusEffects } from './guard/stimulus-effects';
export { isDriven, linkTo } from './links/registry';
export { type OpenWires, openWires } from './links/wires';
export type { StandingBench } from './standing-bench';
