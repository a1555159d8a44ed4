/** What is there at once in memory and takes time over a network: whoever asks awaits it. */
export type Awaitable<T> = T | Promise<T>;
