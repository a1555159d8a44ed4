/** What each GFI line begins with; the number after it is a segment index, and only 0, a whole message, is known. */
export const gfiPrefix = 'GBCS:DATA#';
