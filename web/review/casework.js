import { asProblem } from '../shared/http.js';

/** @typedef {import('./server.js').Server} Server */

/**
 * The case that somebody works on, and the acts on it. One act at a time: a key pressed twice does nothing twice.
 */
export class Casework {
  /** @param {() => Server | null} server */
  constructor(server) {
    this.server = server;
    this.onchange = () => {};
    /** @type {ReviewCase | null} */
    this.current = null;
    /** @type {ReviewCase | null} what was decided last, to be taken back */
    this.decided = null;
    /** The case that came in its place. @type {string | null} */
    this.follower = null;
    this.busy = false;
    /** @type {Promise<unknown>} the act under way, or the last one */
    this.underWay = Promise.resolve();
    /** Nothing was left to take when it was asked last. */
    this.none = false;
    /** @type {Problem | null} */
    this.problem = null;
    /** @type {string | null} the case to be shown */
    this.wanted = null;
  }

  /** Shows a case, with its history. @param {string | null} id */
  async open(id) {
    this.wanted = id;
    this.problem = null;
    if (!this.current || this.current.id !== id) this.current = null;
    this.onchange();
    if (!id) return;
    try {
      const found = await this.reach().get('/v1/review/cases/' + id);
      if (this.wanted === id) this.current = found;
    } catch (e) {
      if (this.wanted === id) this.problem = asProblem(e);
    }
    this.onchange();
  }

  reach() {
    return /** @type {Server} */ (this.server());
  }

  /** @returns {Promise<ReviewCase | null>} the next case, claimed; null if there is none, or it can't be had */
  next() {
    const follows = this.decided !== null && this.decided === this.current;
    return this.act(async (server) => {
      const taken = await server.post('/v1/review/cases/next');
      this.none = taken === null;
      if (taken) this.show(taken);
      if (taken && follows) this.follower = taken.id;
      return taken;
    });
  }

  claim() {
    return this.step('claim');
  }

  release() {
    return this.step('release');
  }

  /** @param {string} reason */
  escalate(reason) {
    return this.step('escalate', { reason });
  }

  /** @param {string} to */
  assign(to) {
    return this.step('assign', { to });
  }

  /** @param {string} reason */
  reopen(reason) {
    return this.step('reopen', { reason });
  }

  /** A claim that ran out over a long transcript is renewed, if nobody else has the case by now. @param {Decision} decision */
  async decide(decision) {
    let done = await this.step('decide', decision);
    const lost = this.problem && this.problem.code === 'case-conflict';
    if (lost && (await this.claim())) done = await this.step('decide', decision);
    if (done) {
      this.decided = done;
      this.follower = null;
    }
    return done;
  }

  /**
   * Takes the last decision back, also while the next case is on its way: that one goes back into the queue, since
   * nobody chose it.
   * @param {string} reason
   */
  async undo(reason) {
    const last = this.decided;
    if (!last) return null;
    await this.underWay;
    const open = await this.act(async (server) => {
      const reopened = await server.post(`/v1/review/cases/${last.id}/reopen`, { reason });
      await this.giveBack(server);
      return reopened;
    });
    if (open) this.decided = null;
    return open;
  }

  /** If it can't be had now, its claim ends by itself. @param {Server} server */
  async giveBack(server) {
    const { current } = this;
    if (!current || current.id !== this.follower || !current.mine) return;
    await server.post(`/v1/review/cases/${current.id}/release`).catch(() => null);
  }

  /**
   * @param {string} name
   * @param {unknown} [body]
   * @returns {Promise<ReviewCase | null>}
   */
  step(name, body) {
    const { current } = this;
    if (!current) return Promise.resolve(null);
    return this.act(async (server) => {
      const after = await server.post(`/v1/review/cases/${current.id}/${name}`, body);
      if (this.current === current) this.show(after);
      return after;
    });
  }

  /** @param {ReviewCase} found */
  show(found) {
    this.wanted = found.id;
    this.current = found;
  }

  /**
   * @template T
   * @param {(server: Server) => Promise<T>} what
   * @returns {Promise<T | null>} null if something is under way, or it was refused; see `problem`
   */
  async act(what) {
    if (this.busy) return null;
    this.busy = true;
    this.problem = null;
    this.onchange();
    const done = what(this.reach()).catch((e) => {
      this.problem = asProblem(e);
      return null;
    });
    this.underWay = done;
    const answer = await done;
    this.busy = false;
    this.onchange();
    return answer;
  }
}
