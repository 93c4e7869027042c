// The questions beside the pictures. Texts go in as text, never as markup.
const GRADES = {
  quality: ['Image quality', [['good', 'good'], ['fair', 'fair'], ['poor', 'poor']]],
  echogenicity: ['Echogenicity against the fat pad',
    [['hypo', 'hypo'], ['iso', 'iso'], ['hyper', 'hyper'], ['not_judged', 'not judged']]],
  doppler: ['Doppler',
    [['0', '0 none'], ['1', '1 mild'], ['2', '2 moderate'], ['3', '3 marked'], ['not_judged', 'no colour']]],
};

// The reader's choice stays from case to case.
let snapping = false;

function make(name, attributes, ...children) {
  const e = document.createElement(name);
  for (const [k, v] of Object.entries(attributes)) { e.setAttribute(k, v); }
  e.append(...children);
  return e;
}

function choice(name, title, values) {
  const set = make('fieldset', {}, make('legend', {}, title));
  for (const [value, word] of values) {
    set.append(make('label', {}, make('input', { type: 'radio', name, value }), ' ' + word));
  }
  return set;
}

export function build(form, item, state, amending) {
  form.replaceChildren();
  item.images.forEach((id, i) => {
    const where = item.images.length === 2 ? ['Left: ', 'Right: '][i] : '';
    for (const [name, [title, values]] of Object.entries(GRADES)) {
      form.append(choice(id + '-' + name, where + title, values));
    }
    form.append(make('label', {}, make('input', { type: 'checkbox', name: id + '-na' }), ' ' + where + 'not assessable'));
  });
  if (item.images.length === 2 && state.design === 'paired-hidden') {
    form.append(choice('later', 'Which is later?', [['left', 'left'], ['right', 'right'], ['cannot_tell', 'cannot tell']]));
    form.append(choice('confidence', 'How sure? 1 guess, 5 certain', ['1', '2', '3', '4', '5'].map(v => [v, v])));
  }
  const snap = make('input', { type: 'checkbox', id: 'snap' });
  snap.checked = snapping;
  snap.addEventListener('change', () => { snapping = snap.checked; });
  form.append(make('label', {}, snap, ' snap to the edge'));
  form.append(make('label', { for: 'comment' }, 'Comment'), make('textarea', { id: 'comment', rows: '2', maxlength: '2000' }));
  if (amending) {
    form.append(make('label', { for: 'reason' }, 'Reason for the change (needed)'), make('input', { type: 'text', id: 'reason' }));
  }
  form.append(make('button', { type: 'submit', id: 'save' }, amending ? 'Save change' : 'Save'),
    make('button', { type: 'button', id: 'back' }, 'Previous'),
    make('button', { type: 'button', id: 'next' }, 'Next'),
    make('button', { type: 'button', id: 'lock' }, 'Lock all readings'));
}

function picked(form, name) {
  return form.querySelector('input[name="' + name + '"]:checked')?.value ?? '';
}

export function answers(form, item, views) {
  const images = {};
  item.images.forEach((id, i) => {
    images[id] = { ...views[i].answer(), notAssessable: form.querySelector('[name="' + id + '-na"]').checked };
    for (const name of Object.keys(GRADES)) { images[id][name] = picked(form, id + '-' + name); }
  });
  return { item: item.id, images, later: picked(form, 'later'), confidence: picked(form, 'confidence'),
    comment: form.querySelector('#comment').value, reason: form.querySelector('#reason')?.value ?? '' };
}

export function restore(form, item, saved) {
  item.images.forEach(id => {
    const from = saved.images[id];
    for (const name of Object.keys(GRADES)) {
      const box = form.querySelector('input[name="' + id + '-' + name + '"][value="' + from[name] + '"]');
      if (box) { box.checked = true; }
    }
    form.querySelector('[name="' + id + '-na"]').checked = from.notAssessable;
  });
  for (const name of ['later', 'confidence']) {
    const box = form.querySelector('input[name="' + name + '"][value="' + saved[name] + '"]');
    if (box) { box.checked = true; }
  }
  form.querySelector('#comment').value = saved.comment;
}
