import { device } from '../shared/store.js';
import { filtersOf } from './route.js';

const KEY = 'tabir.review.filters';
const MOST = 30;

/** @typedef {{name: string, filters: import('./route.js').Params}} Saved */

/** @returns {Saved[]} searches that were given a name on this device, by name */
export function saved() {
  const all = device.get(KEY);
  return Array.isArray(all) ? all : [];
}

/** Another of the same name takes its place. @param {string} name @param {import('./route.js').Params} filters */
export function save(name, filters) {
  const kept = saved().filter((s) => s.name !== name);
  const all = kept.concat({ name, filters: filtersOf(filters) }).sort((a, b) => (a.name < b.name ? -1 : 1));
  device.set(KEY, all.slice(0, MOST));
}

/** @param {string} name */
export function forget(name) {
  device.set(
    KEY,
    saved().filter((s) => s.name !== name)
  );
}
