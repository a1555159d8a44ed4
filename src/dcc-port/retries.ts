/** How often a Command that got no Response is sent again, and after how long a pause (milliseconds). */
export interface Retries {
  readonly count: number;
  readonly pause: number;
}
