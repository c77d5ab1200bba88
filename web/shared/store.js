/**
 * Storage of the browser that never throws: where it is blocked (a frame of another site, a full disk) values
 * live as long as the page.
 * @param {() => Storage} which
 */
function careful(which) {
  /** @type {Map<string, string>} */
  const spare = new Map();
  /** @type {Storage | null} */
  let real = null;
  try {
    real = which();
    real.setItem('tabir.try', '1');
    real.removeItem('tabir.try');
  } catch (_) {
    real = null;
  }
  return {
    /** @param {string} key @returns {any} */
    get(key) {
      const text = spare.has(key) ? spare.get(key) : real && real.getItem(key);
      if (!text) return null;
      try {
        return JSON.parse(text);
      } catch (_) {
        return null;
      }
    },
    /** @param {string} key @param {unknown} value */
    set(key, value) {
      const text = JSON.stringify(value);
      try {
        if (real) real.setItem(key, text);
        else spare.set(key, text);
      } catch (_) {
        spare.set(key, text);
      }
    },
    /** @param {string} key */
    remove(key) {
      spare.delete(key);
      if (real) real.removeItem(key);
    },
    /** @param {string} prefix @returns {string[]} */
    keys(prefix) {
      const all = Array.from(spare.keys());
      for (let i = 0; real && i < real.length; i++) all.push(/** @type {string} */ (real.key(i)));
      return all.filter((key) => key.startsWith(prefix));
    },
  };
}

/** Lives as long as the tab. */
export const session = careful(() => window.sessionStorage);

/** Stays on the device. */
export const device = careful(() => window.localStorage);
