import { html, nothing } from '/lib/lit-html.js';
import { define, drawn, View } from '../shared/view.js';
import { Casework } from './casework.js';
import { drafts } from './drafts.js';
import { hand } from './handing.js';
import { failed } from './pages.js';
import { panes } from './panes.js';
import { go } from './route.js';
import './tabir-case.js';
import './tabir-cases.js';
import { ask } from './tabir-prompt.js';
import './tabir-transcript.js';
import { toast } from './toast.js';
import { pressed } from './work-keys.js';
import { say } from './words-work.js';

/**
 * `<tabir-work .server=… .params=…>`: the queue, a case and its transcript, side by side where there is room. All of
 * it goes by keys: see `key`.
 */
class TabirWork extends View {
  static props = ['server', 'params', 'version', 'reading', 'marked', 'pane', 'said'];

  constructor() {
    super();
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    /** @type {import('./route.js').Params} */
    this.params = {};
    this.version = 0;
    /** The case whose transcript somebody chose to read without taking it. */
    this.reading = '';
    /** @type {number[]} */
    this.marked = [];
    /** What stood in the form when the last case was decided. @type {import('./drafts.js').Draft} */
    this.written = {};
    /** What a phone shows of an open case. @type {'read' | 'judge'} */
    this.pane = 'read';
    /** What screen readers are told. */
    this.said = '';
    /** The case that the address named when it was last looked at. @type {string | null} */
    this.addressed = null;
    this.casework = new Casework(() => this.server);
    this.casework.onchange = () => this.version++;
  }

  beforeDraw() {
    const id = this.params.case || null;
    if (!this.server || this.addressed === id) return;
    this.addressed = id;
    // The case that was just taken is here before the address names it.
    if (this.casework.wanted !== id) this.open(id);
  }

  /** @param {string | null} id */
  open(id) {
    this.begin(id);
    return this.casework.open(id);
  }

  /** @param {string | null} id the case to be shown from now on */
  begin(id) {
    this.marked = (id && drafts.get(this.who, id).marked) || [];
    this.reading = '';
    this.pane = 'read';
  }

  get list() {
    return this.params.list || 'open';
  }

  get who() {
    return this.server ? this.server.who : '';
  }

  /** The next free case, or the one on screen if it is free. */
  async take() {
    const c = this.casework.current;
    if (c && c.state === 'open' && !c.held) return this.claim();
    const taken = await this.casework.next();
    if (taken) {
      this.begin(taken.id);
      this.said = say('taken', { n: taken.found, severity: taken.severity });
      go('queue', { list: this.list, case: taken.id });
    } else if (this.casework.none) this.leave();
    this.lists.refresh();
    return undefined;
  }

  async claim() {
    if (!(await this.casework.claim())) return;
    if (this.transcript) this.transcript.again();
    this.lists.refresh();
  }

  leave() {
    go('queue', { list: this.list });
  }

  /** @param {Decision} decision */
  async decide(decision) {
    const done = await this.casework.decide(decision);
    if (!done) return;
    this.written = drafts.get(this.who, done.id);
    drafts.remove(this.who, done.id);
    await this.take();
  }

  /** The case is there again, with what had been written on it. */
  async undo() {
    const open = await this.casework.undo(say('undoReason'));
    if (!open) return;
    drafts.add(this.who, open.id, this.written);
    if (open.id === this.params.case) await this.open(open.id);
    go('queue', { list: this.list, case: open.id });
    this.lists.refresh();
  }

  /** @param {string} act */
  async act(act) {
    const { casework } = this;
    if (act === 'claim') return this.claim();
    if (act === 'read') return void (this.reading = this.params.case);
    if (act === 'release' && (await casework.release())) this.leave();
    if (act === 'escalate' || act === 'reopen') await this.actWithReason(act);
    if (act === 'assign') await hand(casework);
    this.lists.refresh();
    return undefined;
  }

  /** @param {'escalate' | 'reopen'} act */
  async actWithReason(act) {
    const answer = await ask({ title: say(act === 'escalate' ? 'escalateTitle' : 'reopenTitle'), yes: say(act) });
    if (!answer) return;
    if (act === 'escalate' && (await this.casework.escalate(answer.text))) this.leave();
    if (act === 'reopen') await this.casework.reopen(answer.text);
  }

  /** Only what can be marked is. @param {ReviewEntry | null} e */
  mark(e) {
    const c = this.casework.current;
    if (!e || !c || !c.mine || c.state !== 'open') return;
    this.setMarks(
      this.marked.includes(e.entry)
        ? this.marked.filter((entry) => entry !== e.entry)
        : this.marked.concat(e.entry).sort((a, b) => a - b)
    );
  }

  /** @param {number[]} marked */
  setMarks(marked) {
    const c = this.casework.current;
    this.marked = marked;
    if (c) drafts.add(this.who, c.id, { marked });
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key was one of this view's */
  key(event) {
    return pressed(this, event.key);
  }

  /** @param {() => void} how */
  judge(how) {
    this.pane = 'judge';
    drawn().then(how);
  }

  /** @param {ReviewEntry | null} e */
  reveal(e) {
    const c = this.casework.current;
    if (e && c) this.emit('reveal', { ticket: c.ticket, entry: e });
  }

  /** @returns {boolean} whether there was something to go back from */
  escape() {
    if (!this.params.case) return false;
    this.leave();
    return true;
  }

  /** @returns {any} */
  get transcript() {
    return this.querySelector('tabir-transcript');
  }

  /** @returns {any} */
  get lists() {
    return this.querySelector('tabir-cases');
  }

  /** @returns {any} */
  get form() {
    return this.querySelector('tabir-decide');
  }

  view() {
    const { casework } = this;
    const c = casework.current;
    const chosen = Boolean(this.params.case);
    const open = c && ((c.mine && c.state === 'open') || this.reading === c.id);
    return html`<div class="bench ${chosen ? 'chosen' : ''} show-${this.pane}">
      <div class="left"><tabir-cases .server=${this.server} .list=${this.list} .selected=${this.params.case || null}
        .busy=${casework.busy} .none=${casework.none} @take=${() => this.take()}></tabir-cases></div>
      ${chosen ? panes(this.pane, say('caseTab'), (pane) => (this.pane = pane)) : nothing}
      <div class="middle">${c ? this.middle(c, Boolean(open)) : this.nothing()}</div>
      <div class="right">${c ? this.panel(c, Boolean(open)) : nothing}</div>
      ${this.casework.decided ? toast(this.casework.decided, () => this.undo()) : nothing}
      <p class="unseen" role="status">${this.said}</p>
    </div>`;
  }

  nothing() {
    const { problem } = this.casework;
    if (problem) return failed(problem, () => this.open(this.params.case || null));
    return html`<div class="notice"><h2>${say('begin')}</h2><p class="soft">${say('beginAbout')}</p></div>`;
  }

  /**
   * @param {ReviewCase} c
   * @param {boolean} open
   */
  middle(c, open) {
    if (!open) return html`<div class="notice"><h2>${c.ticket}</h2><p class="soft">${say('claimAbout')}</p></div>`;
    return html`<tabir-transcript .ticket=${c.ticket} .first=${c.first} .server=${this.server} .marked=${this.marked}
      .judging=${c.mine && c.state === 'open'} .caseFirst=${this.caseFirst(c)} @leave=${() => this.leave()}
      @mark=${(/** @type {CustomEvent} */ e) => this.mark(e.detail)}
      @original=${(/** @type {CustomEvent} */ e) => this.reveal(e.detail)}></tabir-transcript>`;
  }

  /** @param {ReviewCase} c */
  caseFirst(c) {
    if (c.held || c.state !== 'open') return nothing;
    return html`<button type="button" class="strong" data-test="case-first" @click=${() => this.claim()}>${say('claim')} <kbd>t</kbd></button>`;
  }

  /**
   * @param {ReviewCase} c
   * @param {boolean} open
   */
  panel(c, open) {
    return html`<tabir-case .case=${c} .who=${this.who} .lead=${Boolean(this.server && this.server.lead)} .marked=${this.marked}
      .busy=${this.casework.busy} .problem=${this.casework.problem} .reading=${open}
      @act=${(/** @type {CustomEvent} */ e) => this.act(e.detail)}
      @decide=${(/** @type {CustomEvent} */ e) => this.decide(e.detail)}
      @unmark=${(/** @type {CustomEvent} */ e) => this.setMarks(this.marked.filter((entry) => entry !== e.detail))}
      @show-entry=${(/** @type {CustomEvent} */ e) => this.transcript.select(e.detail)}></tabir-case>`;
  }
}

define('tabir-work', TabirWork);
