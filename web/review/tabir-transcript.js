import { html, nothing } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { arrowDown, arrowLeft, arrowUp, eye } from '../shared/icons.js';
import { moment } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { folded } from './folded.js';
import { failed } from './pages.js';
import { isFound, Reading } from './reading.js';
import { sanctionsOf } from './sanctions-of.js';
import './tabir-log-entry.js';
import { say } from './words.js';

/**
 * `<tabir-transcript .ticket=${id} .first=${entry} .server=… .marked=${[entry]} .judging=… .caseFirst=${button}>`: everything
 * that happened on a ticket in one line of time, one entry of it in focus; where it opens only from a case, the way to one. Emits `leave`, `loaded`, and with an entry `mark`, `original`.
 */
class TabirTranscript extends View {
  static props = ['ticket', 'server', 'first', 'marked', 'others', 'judging', 'caseFirst', 'version', 'only', 'current'];

  constructor() {
    super();
    /** @type {string | null} */
    this.ticket = null;
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    this.first = 0;
    /** @type {number[]} */
    this.marked = [];
    /** What the ticket's log doesn't hold: sanctions that followed. @type {ReviewEntry[]} */
    this.others = [];
    /** Whether messages can be marked. */
    this.judging = false;
    /** @type {unknown} */
    this.caseFirst = nothing;
    this.version = 0;
    this.only = false;
    /** The entry in focus; 0: none. */
    this.current = 0;
    /** @type {Reading | null} */
    this.reading = null;
    /** Whether the entry in focus is to be brought into view with the next drawing. */
    this.moving = false;
  }

  beforeDraw() {
    const shown = this.reading ? this.reading.ticket : null;
    if (shown === this.ticket) return;
    if (this.reading) this.reading.end();
    this.reading = null;
    this.current = 0;
    this.only = false;
    this.others = [];
    if (this.ticket && this.server) this.read(new Reading(this.server, this.ticket, this.first));
  }

  /** @param {Reading} reading */
  async read(reading) {
    this.reading = reading;
    reading.onchange = () => this.version++;
    await reading.later();
    if (this.reading !== reading || !reading.about) return;
    this.emit('loaded', reading.about);
    this.bySide(reading);
    const [suspect] = reading.suspect.filter((e) => e.entry >= this.first);
    if (suspect || reading.suspect[0]) this.select((suspect || reading.suspect[0]).entry);
  }

  /** @param {Reading} reading */
  async bySide(reading) {
    const others = await sanctionsOf(reading.server, reading.ticket, reading.staff).catch(() => []);
    if (this.reading === reading) this.others = others;
  }

  /** Reads what couldn't be read, now that a case is held. */
  again() {
    if (this.reading && this.reading.problem) this.reading.later();
  }

  /** @param {boolean} held from erasure by now */
  isHeld(held) {
    const { reading } = this;
    if (!reading || !reading.about) return;
    reading.about = { ...reading.about, held };
    this.version++;
  }

  /** @returns {ReviewEntry | null} the entry in focus */
  get selected() {
    const all = this.reading ? this.reading.entries : [];
    return all.find((e) => e.entry === this.current) || null;
  }

  /** @param {number} entry */
  select(entry) {
    this.current = entry;
    this.moving = true;
    this.update();
  }

  /** To the next finding, or the one before. @param {number} step 1 or -1 */
  async jump(step) {
    const { reading } = this;
    if (!reading) return;
    const to = this.neighbour(reading.suspect, step);
    if (to) return this.select(to.entry);
    if (step < 0 || !reading.more) return;
    const before = reading.suspect.length;
    await reading.later();
    if (reading.suspect.length > before) this.select(reading.suspect[before].entry);
  }

  /** To the next entry on screen, or the one before. @param {number} step 1 or -1 */
  walk(step) {
    const to = this.reading && this.neighbour(this.listed(this.reading), step);
    if (to) this.select(to.entry);
  }

  /**
   * @param {ReviewEntry[]} among
   * @param {number} step
   */
  neighbour(among, step) {
    if (step > 0) return among.find((e) => e.entry > this.current);
    return among.filter((e) => e.entry < this.current).pop();
  }

  /** @param {Reading} reading */
  listed(reading) {
    return this.only ? reading.entries.filter(isFound) : reading.entries;
  }

  afterDraw() {
    if (!this.moving) return;
    const row = /** @type {HTMLElement | null} */ (this.querySelector('tabir-log-entry[aria-current=true]'));
    if (!row) return;
    this.moving = false;
    // Whoever writes already, before all of it is here, goes on writing.
    if (!/^(INPUT|TEXTAREA|SELECT)$/.test(/** @type {Element} */ (document.activeElement).tagName)) row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
  }

  view() {
    const { reading } = this;
    if (!this.ticket || !reading) return nothing;
    const shown = this.listed(reading);
    return html`<section class="transcript" aria-label=${say('transcript')} aria-busy=${String(reading.loading)}>
      ${this.head(reading)}
      <div class="entries" tabindex="0" data-test="transcript" role="group" aria-label=${say('transcript')}>
        ${
          reading.start && !reading.loading
            ? html`<p class="state"><button type="button" data-test="earlier-entries"
              @click=${() => reading.earlier()}>${say('earlierEntries')}</button></p>`
            : nothing
        }
        ${folded(this.inTime(shown)).map((e) => (Array.isArray(e) ? this.run(e) : this.row(e)))}
        ${this.only && !shown.length && !reading.loading ? html`<p class="state soft">${say('onlyNone')}</p>` : nothing}
        <div role="status">${reading.loading ? html`<p class="state">${common('loading')}</p>` : nothing}</div>
        ${reading.problem ? failed(reading.problem, () => reading.later(), this.caseFirst) : nothing}
        ${
          reading.more && !reading.loading
            ? html`<p class="state"><button type="button" data-test="more-entries"
              @click=${() => reading.later()}>${say('moreEntries')}</button></p>`
            : nothing
        }
      </div>
    </section>`;
  }

  /** What happened elsewhere stands at its time. @param {ReviewEntry[]} entries */
  inTime(entries) {
    if (this.only || !this.others.length || !entries.length) return entries;
    const from = entries[0].at;
    const others = this.others.filter((o) => o.at >= from);
    return entries.concat(others).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.entry - b.entry));
  }

  /** @param {ReviewEntry[]} entries of compliance's own acts and looks */
  run(entries) {
    return html`<details class="run" ?open=${entries.some((e) => e.entry === this.current)}>
      <summary data-test="run">${eye()}${say('run', { n: entries.length })}</summary>
      ${entries.map((e) => this.row(e))}</details>`;
  }

  /** @param {ReviewEntry} e */
  row(e) {
    const current = e.entry > 0 && e.entry === this.current;
    return html`<tabir-log-entry tabindex="-1" .entry=${e} .current=${current} .judging=${this.judging}
      .marked=${this.marked.indexOf(e.entry) >= 0} aria-current=${String(current)}
      @click=${() => e.entry && e.entry !== this.current && (this.current = e.entry)}></tabir-log-entry>`;
  }

  /** @param {Reading} reading */
  head(reading) {
    const t = reading.about;
    const all = reading.suspect;
    const at = all.findIndex((e) => e.entry === this.current) + 1;
    return html`<header class="head">
      <button type="button" class="quiet" data-test="back" aria-label=${common('back')} title=${common('back')}
        @click=${() => this.emit('leave')}>${arrowLeft()}</button>
      <div class="who">
        <h2>${this.ticket}</h2>
        ${t ? html`<p>${common(t.kind)} · ${moment(t.openedAt)}${t.closedAt ? ' · ' + say('closedAt', { time: moment(t.closedAt) }) : nothing}</p>` : nothing}
      </div>
      ${t ? html`<span class="chip ${t.state}">${common(t.state)}</span>` : nothing}
    </header>
    ${t && t.erasedAt ? html`<p class="state" data-test="erased">${say('erasedAt', { time: moment(t.erasedAt) })}</p>` : nothing}
    ${t && t.held ? html`<p class="state" data-test="held">${say('held')}</p>` : nothing}
    <div class="under">
      <p class="recorded">${eye()}${say('transcriptAbout')}</p>
      <div class="steps">
        <label class="check"><input type="checkbox" data-test="only" .checked=${this.only}
          @change=${(/** @type {any} */ e) => (this.only = e.target.checked)} />${say('only')}</label>
        <span class="jump">
          <span data-test="finding-at" role="status">${all.length ? say('findingAt', { at: at || '–', n: all.length + (reading.more ? '+' : '') }) : nothing}</span>
          <button type="button" class="quiet" data-test="previous-finding" aria-keyshortcuts="p" ?disabled=${!all.length}
            aria-label=${say('previousFinding')} title="${say('previousFinding')} (p)" @click=${() => this.jump(-1)}>${arrowUp()}</button>
          <button type="button" class="quiet" data-test="next-finding" aria-keyshortcuts="n" ?disabled=${!all.length && !reading.more}
            aria-label=${say('nextFinding')} title="${say('nextFinding')} (n)" @click=${() => this.jump(1)}>${arrowDown()}</button>
        </span>
      </div>
    </div>`;
  }
}

define('tabir-transcript', TabirTranscript);
