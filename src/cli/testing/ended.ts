/** What a command left behind, in a process of its own or in ours. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
