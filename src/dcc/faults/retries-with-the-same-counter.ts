import type { FaultAt } from './dcc-fault';

export const retriesWithTheSameCounter: FaultAt<'retry'> = {
  id: 'retries with the same counter',
  seam: 'retry',
  standsFor:
    'A Command that got no Response is sent again byte for byte, so that a Device which had it refuses the second.',
  violates: ['BASE-AC-RETRY'],
  wrap: () => ({ next: (unanswered) => unanswered }),
};
