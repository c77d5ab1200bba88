import { asProblem, query } from '../shared/http.js';
import { found } from './findings-of.js';

const PAGE = 200;
/** So much of what was said before the first finding comes with it. */
const BEFORE = 40;

/**
 * A ticket's log as far as it has been read. Each page is a look that the server records, so the next one is
 * fetched only when somebody asks for it.
 */
export class Reading {
  /**
   * @param {import('./server.js').Server} server
   * @param {string} ticket
   * @param {number} first the entry to begin around
   */
  constructor(server, ticket, first) {
    this.server = server;
    this.ticket = ticket;
    /** @type {ReviewTicket | null} */
    this.about = null;
    /** @type {ReviewEntry[]} */
    this.entries = [];
    this.more = false;
    this.loading = false;
    /** @type {Problem | null} */
    this.problem = null;
    /** Entries up to this one are not here. */
    this.start = first > PAGE ? first - BEFORE : 0;
    this.onchange = () => {};
    this.over = false;
  }

  later() {
    const last = this.entries[this.entries.length - 1];
    return this.load(last ? last.entry : this.start, PAGE, (entries, more) => {
      this.entries = this.entries.concat(entries);
      this.more = more;
    });
  }

  earlier() {
    const from = Math.max(0, this.start - PAGE);
    return this.load(from, this.start - from, (entries) => {
      this.entries = entries.concat(this.entries);
      this.start = from;
    });
  }

  /**
   * @param {number} after
   * @param {number} limit
   * @param {(entries: ReviewEntry[], more: boolean) => void} take
   */
  async load(after, limit, take) {
    if (this.loading) return;
    this.loading = true;
    this.problem = null;
    this.onchange();
    try {
      const page = await this.server.get(`/v1/review/tickets/${this.ticket}` + query({ after, limit }));
      if (this.over) return;
      this.about = page.ticket;
      take(page.entries, page.more);
    } catch (e) {
      this.problem = asProblem(e);
    }
    this.loading = false;
    this.onchange();
  }

  /** What is under way is not wanted any more. */
  end() {
    this.over = true;
    this.onchange = () => {};
  }

  /** @returns {string[]} `stf_…`, all who had the ticket, as far as that has been read */
  get staff() {
    const ids = this.entries.map((e) => (e.staff ? e.staff.id : ''));
    return Array.from(new Set(this.about ? ids.concat(this.about.staff.id) : ids)).filter(Boolean);
  }

  /** @returns {ReviewEntry[]} those that compliance has to judge */
  get suspect() {
    return this.entries.filter(isSuspect);
  }
}

/** @param {ReviewEntry} e @returns {boolean} whether the guard found something in it */
export function isFound(e) {
  return e.kind === 'blocked' || found(e).length > 0;
}

/** @param {ReviewEntry} e @returns {boolean} whether something was found in it, or it is a report */
function isSuspect(e) {
  return isFound(e) || e.kind === 'reported';
}
