import { asProblem, query } from '../shared/http.js';

const PACE_MS = 6 * 1000;
const SHOWN_AFTER_END_MS = 60 * 60 * 1000;

/**
 * Originals that were asked for: one's own until they are closed, and for leads how many wait for approval. Looks
 * by itself while the page is seen; holds no original.
 */
export class Reveals {
  /** @param {import('./server.js').Server} server */
  constructor(server) {
    this.server = server;
    this.onchange = () => {};
    /** @type {Reveal[]} one's own of late, newest first */
    this.own = [];
    /** How many of others' wait for approval. */
    this.waiting = 0;
    /** Those that need no more telling. @type {Set<string>} */
    this.told = new Set();
  }

  start() {
    this.stop();
    this.ticking = setInterval(() => document.visibilityState === 'visible' && this.look(), PACE_MS);
    this.look();
  }

  stop() {
    clearInterval(this.ticking);
    this.own = [];
    this.waiting = 0;
  }

  async look() {
    const { server } = this;
    const [all, asked] = await Promise.all([
      server.get('/v1/review/reveals').catch(() => null),
      server.lead ? server.get('/v1/review/reveals?state=asked').catch(() => null) : null,
    ]);
    if (all) this.own = all.items.filter((/** @type {Reveal} */ r) => r.mine);
    if (asked) this.waiting = asked.items.filter((/** @type {Reveal} */ r) => !r.mine).length;
    this.onchange();
  }

  /** Those that somebody waits for, or may look at now, or should hear of. */
  get pending() {
    return this.own.filter(
      (r) => r.state !== 'closed' && !this.told.has(r.id) && (r.state !== 'refused' || isFresh(r))
    );
  }

  /** @param {string} id */
  tell(id) {
    this.told.add(id);
    this.onchange();
  }

  /** @param {string} ticket @param {number} entry @returns {Reveal | undefined} */
  of(ticket, entry) {
    const same = this.own.filter((r) => r.ticket === ticket && r.entry === entry);
    return same.find(isOpen) || same.find((r) => r.state === 'asked');
  }

  /**
   * @param {{ticket: string, entry?: number, scope?: 'transcript', reason: string}} body
   * @returns {Promise<Problem | null>} why not
   */
  async ask(body) {
    try {
      await this.server.post('/v1/review/reveals', body);
    } catch (e) {
      return asProblem(e);
    }
    await this.look();
    return null;
  }

  /** @param {string} ticket @returns {Promise<Reveal | undefined>} the latest for the whole transcript */
  async ofTranscript(ticket) {
    const found = await this.server.get('/v1/review/reveals' + query({ ticket })).catch(() => ({ items: [] }));
    return found.items.find((/** @type {Reveal} */ r) => r.mine && r.scope === 'transcript' && r.state !== 'closed');
  }
}

/** @param {Reveal} r @returns {boolean} whether a lead let it be seen, and it still may be */
export function isOpen(r) {
  return r.state === 'open' || (r.state === 'approved' && (!r.until || Date.parse(r.until) > Date.now()));
}

/** @param {Reveal} r */
function isFresh(r) {
  return !r.decidedAt || Date.now() - Date.parse(r.decidedAt) < SHOWN_AFTER_END_MS;
}
