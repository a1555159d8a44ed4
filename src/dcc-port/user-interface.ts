import type { EntityId } from '../terms';

/** The three web services of the DCC User Interface. */
export type DccService = 'send' | 'transform' | 'non-device';

/** The DCC as a Service User sees it: documents of the DCC User Interface Specification, in and out. */
export interface DccUserInterface {
  /**
   * Posts a Service Request; the synchronous Response comes back.
   * @throws RefusedWithoutCode where the Code refuses the Request and no source tells with which response code
   */
  submit(sender: EntityId, service: DccService, requestXml: string): Promise<string>;
  /** Later Responses, Device Alerts and DCC Alerts for a Service User, until the returned function is called. */
  onDelivery(recipient: EntityId, listener: (responseXml: string) => void): () => void;
}
