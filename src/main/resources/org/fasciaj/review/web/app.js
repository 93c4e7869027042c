import { View } from './view.js';
import { answers, build, restore } from './form.js';

// After this long without a key or a movement the reader is taken to be away.
const IDLE_AFTER_MS = 30000;
const form = document.querySelector('#form');
let state;
let at = 0;
let views = [];
let clock = { active: 0, idle: 0, last: 0 };

function tick() {
  const now = performance.now();
  const gone = now - clock.last;
  if (gone > IDLE_AFTER_MS) { clock.idle += gone; } else { clock.active += gone; }
  clock.last = now;
}

function say(text) {
  document.querySelector('#message').textContent = text;
}

function header() {
  const item = state.items[at];
  const done = state.items.filter(i => state.answers[i.id]).length;
  document.querySelector('#who').textContent = 'Reader ' + state.reader + (state.locked ? ', LOCKED' : '');
  document.querySelector('#progress').textContent = 'Case ' + (at + 1) + ' of ' + state.items.length + ', ' + done + ' saved'
    + (item.training ? ', TRAINING' : '') + (item.aided ? ', automatic outline shown' : '');
  document.querySelector('#receipt').textContent = 'Receipt ' + state.entries + '-' + state.receipt;
}

function show(index) {
  at = Math.min(state.items.length - 1, Math.max(0, index));
  const item = state.items[at];
  const saved = state.answers[item.id];
  views.forEach(v => clearInterval(v.timer));
  build(form, item, state, Boolean(saved));
  const chronological = state.design === 'chronological';
  views = item.images.map((id, i) => new View(state.images[id],
    item.images.length === 1 ? 'Image' : chronological ? ['Earlier', 'Later'][i] : ['Left', 'Right'][i], () => say('')));
  document.querySelector('#pictures').replaceChildren(...views.map(v => v.figure));
  if (saved) {
    restore(form, item, saved);
    item.images.forEach((id, i) => {
      for (const name of ['thickness', 'spur', 'superficial', 'deep']) { views[i].lines[name] = saved.images[id][name] ?? []; }
      views[i].frame = saved.images[id].frame ?? 0;
    });
  }
  clock = { active: 0, idle: 0, last: performance.now() };
  form.querySelector('#back').addEventListener('click', () => show(at - 1));
  form.querySelector('#next').addEventListener('click', () => show(at + 1));
  form.querySelector('#lock').addEventListener('click', lock);
  if (state.locked) {
    for (const e of form.querySelectorAll('fieldset, input, textarea, #save, #lock')) { e.disabled = true; }
  }
  header();
  views[0].canvas.focus();
}

async function post(path, body) {
  const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...body, expected: state.entries }) });
  if (!answer.ok) { throw new Error(await answer.text()); }
  return answer.json();
}

async function save() {
  tick();
  const item = state.items[at];
  try {
    const sent = { ...answers(form, item, views), activeMs: Math.round(clock.active), idleMs: Math.round(clock.idle) };
    const back = await post('/save', sent);
    state.entries = back.entries;
    state.receipt = back.receipt;
    state.answers[item.id] = back.saved;
    const truth = back.truthThicknessMm === undefined ? '' : ' True thickness ' + back.truthThicknessMm.toFixed(2) + ' mm, yours '
      + back.saved.images[item.images[0]].thicknessMm?.toFixed(2) + ' mm.';
    if (truth || at + 1 === state.items.length) { header(); } else { show(at + 1); }
    say('Saved on the disk, receipt ' + back.entries + '-' + back.receipt + '.' + truth);
  } catch (e) {
    say('NOT saved: ' + e.message);
  }
}

async function lock() {
  if (!window.confirm('Lock all readings? Nothing can be changed afterwards.')) { return; }
  try {
    state = await post('/lock', {});
    show(at);
    say('Locked for good. Tell the coordinator this receipt, apart from the readings: ' + state.entries + '-' + state.receipt);
  } catch (e) {
    say('NOT locked: ' + e.message);
  }
}

form.addEventListener('submit', e => { e.preventDefault(); save(); });
for (const name of ['keydown', 'pointermove', 'pointerdown']) { document.addEventListener(name, tick); }
document.addEventListener('keydown', e => {
  if (e.key === 'Enter' && e.ctrlKey) { e.preventDefault(); save(); }
  if (e.key === 'PageDown') { e.preventDefault(); show(at + 1); }
  if (e.key === 'PageUp') { e.preventDefault(); show(at - 1); }
});

const loaded = await fetch('/state');
state = await loaded.json();
const open = state.items.findIndex(i => !state.answers[i.id]);
show(open < 0 ? state.items.length - 1 : open);
