/** The documents of the Code that settle rows. None of them is among the sources read. */
export const documents = {
  'appendix-ac': 'SEC Appendix AC, Inventory, Enrolment and Withdrawal Procedures',
  'appendix-ad': 'SEC Appendix AD, DCC User Interface Specification',
  'appendix-e': 'SEC Appendix E, which holds the target times',
  'appendix-x': 'SEC Appendix X, Registration Data Interface Specification',
  'schedule-8': 'SEC Schedule 8, Great Britain Companion Specification (GBCS)',
  'none-named': 'no document is named for it',
} as const;

export type DocumentId = keyof typeof documents;
export const documentIds = Object.keys(documents) as readonly DocumentId[];

export const isDocumentId = (text: string): text is DocumentId => Object.hasOwn(documents, text);
