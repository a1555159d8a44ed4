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
