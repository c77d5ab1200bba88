import { html, nothing } from '/lib/lit-html.js';
import { kindName } from '../shared/findings.js';
import { inWords } from '../shared/times.js';
import { bars, columns, figure, lines, shown } from './charts.js';
import { say } from './words-numbers.js';

const VERDICTS = /** @type {const} */ (['clean', 'coaching', 'violation']);
const LOOKS = /** @type {const} */ (['transcripts', 'searches', 'reveals']);
const HOUR_MS = 3600 * 1000;
/** As the server calls the company itself. */
const OWN = 'own';

/** @param {number} found @param {number} messages @returns {number} */
function perThousand(found, messages) {
  return messages ? (found * 1000) / messages : 0;
}

/** @param {string} week `2026-W47` @returns {string} `W47` */
function short(week) {
  return week.slice(5);
}

/** @param {ReviewNumbers} n */
export function byEmployer(n) {
  const weeks = n.weeks.map((w) => w.week);
  const series = n.employers.map((e) => {
    const of = new Map(e.weeks.map((w) => [w.week, w]));
    const values = weeks.map((week) => {
      const w = of.get(week);
      return w && w.messages ? perThousand(w.found, w.messages) : null;
    });
    return { name: e.employer === OWN ? say('own') : e.employer, values };
  });
  return figure({
    title: say('byEmployer'),
    chart: lines(say('byEmployer'), weeks.map(short), series),
    words: say('table'),
    heads: [say('employer'), say('messages'), say('perThousand'), ...weeks.map(short)],
    rows: n.employers.map((e, i) => [
      series[i].name,
      e.messages,
      shown(e.perThousand),
      ...series[i].values.map((v) => (v === null ? '–' : shown(v))),
    ]),
    test: 'chart-employers',
  });
}

/** @param {ReviewNumbers} n */
export function byKind(n) {
  const messages = n.weeks.reduce((sum, w) => sum + w.messages, 0);
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const w of n.weeks) {
    for (const [kind, count] of Object.entries(w.findings)) found.set(kind, (found.get(kind) || 0) + count);
  }
  const kinds = Array.from(found).sort((a, b) => b[1] - a[1]);
  const items = kinds.map(([kind, count]) => ({ name: kindName(kind), value: perThousand(count, messages) }));
  return figure({
    title: say('byKind'),
    chart: items.length ? bars(say('byKind'), items) : nothing,
    words: say('table'),
    heads: [say('kind'), say('found'), say('perThousand'), ...n.weeks.map((w) => short(w.week))],
    rows: kinds.map(([kind, count], i) => [
      kindName(kind),
      count,
      shown(items[i].value),
      ...n.weeks.map((w) => w.findings[kind] || 0),
    ]),
    test: 'chart-kinds',
  });
}

/** @param {ReviewNumbers} n */
export function decided(n) {
  const series = VERDICTS.map((v) => ({ name: say(v), values: n.weeks.map((w) => w.cases[v]) }));
  return figure({
    title: say('decided'),
    chart: columns(say('decided'), n.weeks.map((w) => short(w.week)), series),
    words: say('table'),
    heads: [say('week'), say('opened'), ...VERDICTS.map((v) => say(v))],
    rows: n.weeks.map((w) => [w.week, w.cases.opened, ...VERDICTS.map((v) => w.cases[v])]),
    test: 'chart-decided',
  });
}

/** @param {ReviewNumbers} n what reviewers and leads looked at */
export function looks(n) {
  const series = LOOKS.map((l) => ({ name: say(l), values: n.weeks.map((w) => w.looks[l]) }));
  return figure({
    title: say('looks'),
    chart: lines(say('looks'), n.weeks.map((w) => short(w.week)), series),
    words: say('table'),
    heads: [say('week'), ...LOOKS.map((l) => say(l))],
    rows: n.weeks.map((w) => [w.week, ...LOOKS.map((l) => w.looks[l])]),
    test: 'chart-looks',
  });
}

/** @param {ReviewNumbers} n */
export function open(n) {
  const items = n.open.ages.map((a) => ({ name: ageName(a.upTo), value: a.n }));
  return figure({
    title: say('open'),
    about: say('openAbout', { n: n.open.total, late: n.open.overdue }),
    chart: bars(say('open'), items),
    words: say('table'),
    heads: [say('age'), say('count')],
    rows: items.map((i) => [i.name, i.value]),
    test: 'chart-open',
  });
}

/** @param {string | undefined} upTo such as `PT4H` or `P3D`; the last has none */
function ageName(upTo) {
  const parts = /^P(?:(\d+)D)?(?:T(\d+)H)?$/.exec(upTo || '');
  if (!parts) return say('older');
  return say('upTo', { time: inWords((Number(parts[1] || 0) * 24 + Number(parts[2] || 0)) * HOUR_MS) });
}

/** @param {ReviewNumbers} n */
export function agreement(n) {
  const { second, agree } = n.agreement;
  return html`<section class="panel" data-test="agreement"><h2>${say('agreement')}</h2>
    ${
      second
        ? html`<p class="figure">${Math.round((agree * 100) / second)} %</p><p class="soft small">${say('agreementAbout', { agree, second })}</p>`
        : html`<p class="soft">${say('noSecond')}</p>`
    }</section>`;
}
