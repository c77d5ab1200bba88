import { explain as common } from '../shared/common-words.js';
import { clock } from '../shared/times.js';
import { dictionary } from '../shared/words.js';

const LONG_WAIT_S = 600;

const say = dictionary({
  id: {
    problemCase: 'Kasus ini sudah berpindah tangan atau sudah diputus.',
    problemReveal: 'Permintaan ini sudah diputuskan.',
    problemSanction: 'Sanksi ini sudah dicabut atau sudah diputuskan.',
    problemErased: 'Isi tiket ini telah dihapus.',
    problemInvalid: 'Isian ini tidak dapat diterima. Periksa lagi.',
    problemNotFound: 'Tidak ditemukan.',
    problemQuota: 'Kuota Anda hari ini habis. Terbuka lagi pukul {time}. Kepala peninjau dapat melihatnya di audit.',
    problemTranscript: 'Tiket ini tidak boleh Anda buka: Anda pihak di dalamnya, atau server ini meminta kasus. Buka atau ambil kasusnya dulu.',
  },
  en: {
    problemCase: 'This case is in other hands by now, or decided.',
    problemReveal: 'This request has been decided already.',
    problemSanction: 'This sanction has been lifted or decided already.',
    problemErased: 'The content of this ticket has been erased.',
    problemInvalid: 'This can’t be accepted. Check what you entered.',
    problemNotFound: 'Not found.',
    problemQuota: 'Your quota for today is used up. It opens again at {time}. Leads see this in the audit.',
    problemTranscript: 'You may not open this ticket: you were a party to it, or this server asks for a case. Open or take its case first.',
  },
});

/** @type {Record<string, Parameters<typeof say>[0]>} */
const OWN = {
  'case-conflict': 'problemCase',
  'reveal-conflict': 'problemReveal',
  'sanction-conflict': 'problemSanction',
  'transcript-forbidden': 'problemTranscript',
  erased: 'problemErased',
  'invalid-request': 'problemInvalid',
  'not-found': 'problemNotFound',
};

/** @param {Problem} problem @returns {string} what compliance is told about it */
export function explain(problem) {
  const wait_s = problem.retryAfter || 0;
  if (problem.code === 'rate-limited' && wait_s > LONG_WAIT_S) {
    return say('problemQuota', { time: clock(Date.now() + wait_s * 1000) });
  }
  const own = OWN[problem.code];
  return own ? say(own) : common(problem);
}
