import { expect } from 'chai';
import { ConfigError, type MeterbenchError } from '../errors';

/** What something complains of, for a test; it has to be of usage or configuration. */
export async function complaint(act: () => unknown): Promise<Pick<MeterbenchError, 'code' | 'message' | 'next'>> {
  try {
    await act();
  } catch (error) {
    expect(error, String(error)).to.be.instanceOf(ConfigError);
    const { code, message, next } = error as MeterbenchError;
    return { code, message, next };
  }
  return expect.fail('nothing was refused');
}

/** An event of the journal as a test looks at it: whatever facts its kind has. */
export interface NotedEvent {
  readonly kind: string;
  readonly [fact: string]: unknown;
}
