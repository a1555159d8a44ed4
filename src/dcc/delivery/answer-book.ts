import type { AnswerCounts } from '../../dcc-port';
import type { DeviceId } from '../../terms';

const none: AnswerCounts = { responses: 0, duplicates: 0, late: 0, dropped: 0 };

/** Which Commands were answered or given up, and how often each Device answered. */
export class AnswerBook {
  readonly #closed = new Map<string, 'answered' | 'given up'>();
  readonly #counts = new Map<DeviceId, AnswerCounts>();

  of(device: DeviceId): AnswerCounts {
    return this.#counts.get(device) ?? none;
  }

  answered(device: DeviceId, key: string): void {
    this.#closed.set(key, 'answered');
    this.#count(device, 'responses');
  }

  givenUp(key: string): void {
    this.#closed.set(key, 'given up');
  }

  /** Counts a Response that nothing waits for, and says what it is. */
  unexpected(device: DeviceId, key: string): 'duplicate-response' | 'late-response' | 'dcc-dropped' {
    switch (this.#closed.get(key)) {
      case 'answered':
        this.#count(device, 'duplicates');
        return 'duplicate-response';
      case 'given up':
        this.#count(device, 'late');
        return 'late-response';
      default:
        this.dropped(device);
        return 'dcc-dropped';
    }
  }

  dropped(device: DeviceId): void {
    this.#count(device, 'dropped');
  }

  #count(device: DeviceId, what: keyof AnswerCounts): void {
    const counts = this.of(device);
    this.#counts.set(device, { ...counts, [what]: counts[what] + 1 });
  }
}
