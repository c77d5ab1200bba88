import { html, nothing, svg } from '/lib/lit-html.js';
import { language } from '../shared/words.js';

const WIDE = 720;
const TALL = 240;
const LEFT = 44;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 28;
const BAR = 30;
const NAMES = 190;
const STEPS = 4;

/**
 * A chart to look at, with its table to read.
 * @param {{title: string, about?: string, chart: unknown, heads: string[], rows: (string | number)[][], words: string, test: string}} figure
 */
export function figure({ title, about, chart, heads, rows, words, test }) {
  return html`<section class="panel" data-test=${test}><h2>${title}</h2>
    ${about ? html`<p class="soft small">${about}</p>` : nothing}
    <div class="scroll" tabindex="0" role="group" aria-label=${title}>${chart}</div>
    <details class="table"><summary>${words}</summary><div class="scroll" tabindex="0" role="group" aria-label=${title}><table class="grid">
      <thead><tr>${heads.map((h) => html`<th scope="col">${h}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((cell, i) => (i ? html`<td class="number">${cell}</td>` : html`<th scope="row">${cell}</th>`))}</tr>`)}</tbody>
    </table></div></details></section>`;
}

/** @param {number} most @returns {number} a round number not below it */
export function ceiling(most) {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10].find((s) => s * power >= most) || 10;
  return step * power;
}

/** @param {number} n @returns {string} with one decimal, where there are few */
export function shown(n) {
  const maximumFractionDigits = n >= 100 ? 0 : 1;
  return new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits }).format(n);
}

/**
 * Lines over time, told apart by colour, dashes and their names beside them.
 * @param {string} title
 * @param {string[]} labels along the time
 * @param {{name: string, values: (number | null)[]}[]} series
 */
export function lines(title, labels, series) {
  const top = ceiling(Math.max(0, ...series.flatMap((s) => s.values.map((v) => v || 0))));
  const x = (/** @type {number} */ i) => LEFT + ((WIDE - LEFT - RIGHT) * i) / Math.max(1, labels.length - 1);
  const y = (/** @type {number} */ v) => TALL - BOTTOM - ((TALL - TOP - BOTTOM) * v) / top;
  return html`<svg class="chart" viewBox="0 0 ${WIDE} ${TALL}" role="img" aria-label=${title}>
      ${grid(top, y)}${ticks(labels, x)}
      ${series.map((s, n) => svg`<path class="line series-${n % 6}" d=${path(s.values, x, y)}></path>
        ${s.values.map((v, i) => (v === null ? nothing : svg`<circle class="dot series-${n % 6}" cx=${x(i)} cy=${y(v)} r="3"><title>${s.name}, ${labels[i]}: ${shown(v)}</title></circle>`))}`)}
    </svg>
    ${legend(series.map((s) => s.name))}`;
}

/**
 * Columns over time, one upon the other.
 * @param {string} title
 * @param {string[]} labels
 * @param {{name: string, values: number[]}[]} series
 */
export function columns(title, labels, series) {
  const sums = labels.map((_, i) => series.reduce((sum, s) => sum + s.values[i], 0));
  const top = ceiling(Math.max(0, ...sums));
  const slot = (WIDE - LEFT - RIGHT) / Math.max(1, labels.length);
  const x = (/** @type {number} */ i) => LEFT + slot * (i + 0.5);
  const y = (/** @type {number} */ v) => TALL - BOTTOM - ((TALL - TOP - BOTTOM) * v) / top;
  const below = labels.map(() => 0);
  return html`<svg class="chart" viewBox="0 0 ${WIDE} ${TALL}" role="img" aria-label=${title}>
      ${grid(top, y)}${ticks(labels, x)}
      ${series.map((s, n) =>
        s.values.map((v, i) => {
          const from = below[i];
          below[i] += v;
          return v ? svg`<rect class="bar series-${n}" x=${x(i) - slot * 0.35} width=${slot * 0.7} y=${y(from + v)} height=${y(from) - y(from + v)}><title>${s.name}, ${labels[i]}: ${v}</title></rect>` : nothing;
        })
      )}
    </svg>
    ${legend(series.map((s) => s.name))}`;
}

/**
 * Bars beside their names and numbers, in the order given.
 * @param {string} title
 * @param {{name: string, value: number}[]} items
 */
export function bars(title, items) {
  const top = Math.max(...items.map((i) => i.value), 1e-9);
  const room = WIDE - NAMES - 70;
  return html`<svg class="chart" viewBox="0 0 ${WIDE} ${items.length * BAR + 4}" role="img" aria-label=${title}>
    ${items.map(
      (item, i) => svg`<text class="name" x=${NAMES - 10} y=${i * BAR + 20} text-anchor="end">${item.name}</text>
        <rect class="bar series-0" x=${NAMES} y=${i * BAR + 5} width=${Math.max(1, (room * item.value) / top)} height=${BAR - 10}></rect>
        <text x=${NAMES + Math.max(1, (room * item.value) / top) + 8} y=${i * BAR + 20}>${shown(item.value)}</text>`
    )}</svg>`;
}

/** @param {string[]} names */
function legend(names) {
  return html`<ul class="legend">${names.map(
    (name, n) => html`<li><svg width="26" height="10" aria-hidden="true" focusable="false">${svg`<path class="line series-${n % 6}" d="M1 5H25"></path>`}</svg> ${name}</li>`
  )}</ul>`;
}

/**
 * @param {number} top
 * @param {(v: number) => number} y
 */
function grid(top, y) {
  return Array.from({ length: STEPS + 1 }, (_, i) => (top * i) / STEPS).map(
    (v) => svg`<path class="rule" d="M${LEFT} ${y(v)}H${WIDE - RIGHT}"></path><text x=${LEFT - 6} y=${y(v) + 4} text-anchor="end">${shown(v)}</text>`
  );
}

/**
 * @param {string[]} labels
 * @param {(i: number) => number} x
 */
function ticks(labels, x) {
  const every = Math.ceil(labels.length / 12);
  return labels.map((label, i) => (i % every ? nothing : svg`<text x=${x(i)} y=${TALL - 8} text-anchor="middle">${label}</text>`));
}

/**
 * @param {(number | null)[]} values
 * @param {(i: number) => number} x
 * @param {(v: number) => number} y
 * @returns {string} broken where there is no value
 */
function path(values, x, y) {
  let pen = 'M';
  return values
    .map((v, i) => {
      const part = v === null ? '' : `${pen}${x(i).toFixed(1)} ${y(v).toFixed(1)}`;
      pen = v === null ? 'M' : 'L';
      return part;
    })
    .join('');
}
