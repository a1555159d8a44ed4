import type { Fault } from './fault';

/** What says that it is a Response is carried out and answered like a Command. */
export const executesAResponse: Fault = {
  name: 'executes a Response',
  standsFor: 'A Device looks at what a message says and not at whether it is a Command.',
  violates: ['BASE-GBCS-FORM'],
  skips: (check) => check === 'kind',
};
