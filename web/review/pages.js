import { html, nothing } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { asProblem } from '../shared/http.js';
import { canRetry, explain } from './problems.js';
import { say } from './words.js';

/**
 * A list that the server gives page by page.
 * @template T
 */
export class Pages {
  /**
   * @param {() => import('./server.js').Server | null} server
   * @param {() => void} onchange
   */
  constructor(server, onchange) {
    this.server = server;
    this.onchange = onchange;
    /** @type {T[]} */
    this.items = [];
    /** @type {string | null} where to go on */
    this.next = null;
    this.path = '';
    this.loading = false;
    /** @type {Problem | null} */
    this.problem = null;
    this.turns = 0;
  }

  /** Begins anew. @param {string} path */
  load(path) {
    this.path = path;
    this.items = [];
    this.next = null;
    return this.ask(path, (items) => items);
  }

  more() {
    if (!this.next || this.loading) return Promise.resolve();
    const path = this.path + (this.path.indexOf('?') < 0 ? '?' : '&') + 'cursor=' + encodeURIComponent(this.next);
    return this.ask(path, (items) => this.items.concat(items));
  }

  again() {
    return this.items.length ? this.more() : this.begin();
  }

  /** From the start; whoever has to ask for something first sets another. */
  begin() {
    return this.load(this.path);
  }

  /** Asks anew for what is on screen, which stays there meanwhile. */
  refresh() {
    return this.loading || !this.path ? Promise.resolve() : this.ask(this.path, (items) => items);
  }

  /**
   * @param {string} path
   * @param {(items: T[]) => T[]} taken
   */
  async ask(path, taken) {
    const server = this.server();
    if (!server) return;
    const turn = ++this.turns;
    this.loading = true;
    this.problem = null;
    this.onchange();
    try {
      const page = await server.get(path);
      if (turn !== this.turns) return;
      this.items = taken(page.items);
      this.next = page.next || null;
    } catch (e) {
      if (turn !== this.turns) return;
      this.problem = asProblem(e);
    }
    this.loading = false;
    this.onchange();
  }

  /**
   * What stands below the items: that they come, that there are none, that they couldn't be had, the way to more.
   * @param {string} none @param {string} [about] what to do about it
   */
  state(none, about) {
    const empty = !this.loading && !this.problem && !this.items.length;
    return html`
      <div role="status">
        ${this.loading && !this.items.length ? html`<p class="state">${common('loading')}</p>` : nothing}
        ${empty ? html`<div class="state" data-test="none"><b>${none}</b>${about ? html`<p class="soft">${about}</p>` : nothing}</div>` : nothing}
      </div>
      ${this.problem ? failed(this.problem, () => this.again()) : nothing}
      ${
        this.next && !this.loading
          ? html`<p class="state"><button type="button" data-test="more"
            @click=${() => this.more()}>${say('next')}</button></p>`
          : nothing
      }`;
  }
}

/**
 * @param {Problem} problem
 * @param {() => void} again
 * @param {unknown} [caseFirst] the way to a case, where only that helps
 */
export function failed(problem, again, caseFirst) {
  return html`<div class="state" role="alert" data-test="problem" data-code=${problem.code}>
    <p class="wrong">${explain(problem)}</p>
    ${problem.refused === 'strict' && caseFirst ? caseFirst : nothing}
    ${canRetry(problem) ? html`<button type="button" data-test="again" @click=${again}>${common('retry')}</button>` : nothing}</div>`;
}
