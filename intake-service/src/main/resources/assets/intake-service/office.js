'use strict';
// The registration form through a lost line or session: what was typed stays in this tab alone (sessionStorage) until it is registered, its account
// signs out, another signs in, or it is discarded. It comes back only when it is asked for: the next petition is another's.
const DRAFT = 'petition-draft';
const form = document.querySelector('#register');
const receipt = document.querySelector('#receipt');
const offer = document.querySelector('#draft-offer');

// What is suggested beside the form, and the fields that it depends on: it is asked for anew when one of them changes, and at no other change.
const SUGGESTED = {
  'office:words': ['title', 'request', 'facts'],
  'office:alike': ['title', 'category', 'matterDivision', 'petitioner.name', 'petitioner.idNumber', 'petitioner.phone']
};

function suggest(names) {
  Object.keys(SUGGESTED).filter(event => SUGGESTED[event].some(name => names.includes(name)))
    .forEach(event => form.dispatchEvent(new Event(event)));
}

function fields() {
  return [...form.elements].filter(field => field.name && field.name !== '_csrf');
}

function keep() {
  const typed = fields().map(field => [field.name, field.value, field.checked === true, field.type]);
  window.sessionStorage.setItem(DRAFT, JSON.stringify({account: form.dataset.account, typed}));
  offer.hidden = true;
}

function forget() {
  window.sessionStorage.removeItem(DRAFT);
  offer.hidden = true;
}

function kept() {
  const draft = JSON.parse(window.sessionStorage.getItem(DRAFT) || 'null');
  if (draft && draft.account !== form.dataset.account) {
    forget();
    return null;
  }
  return draft;
}

function restore() {
  const draft = kept();
  (draft ? draft.typed : []).forEach(([name, value, checked, type]) => {
    const field = fields().find(each => each.name === name && (type !== 'checkbox' || each.value === value));
    if (field && type === 'checkbox') {
      field.checked = checked;
    } else if (field) {
      field.value = value;
    }
  });
  form.querySelectorAll('details').forEach(part => {
    part.open = part.open || [...part.querySelectorAll('input, textarea, select')].some(field => field.type === 'checkbox' ? field.checked : field.value);
  });
  offer.hidden = true;
  suggest(fields().map(field => field.name));
}

if (form) {
  // What the server sent back with its errors is newer.
  if (document.querySelector('.govuk-error-summary')) {
    keep();
  } else {
    offer.hidden = kept() === null;
  }
  document.querySelector('#draft-restore').addEventListener('click', () => {
    restore();
    form.elements.channel.focus();
  });
  document.querySelector('#draft-discard').addEventListener('click', () => {
    forget();
    form.elements.channel.focus();
  });
  form.addEventListener('input', keep);
  form.addEventListener('change', event => {
    keep();
    suggest([event.target.name]);
  });
  form.addEventListener('submit', keep);
  // A suggestion is taken by a click and never by itself.
  document.addEventListener('click', event => {
    const button = event.target.closest('.register-take');
    if (!button) {
      return;
    }
    const field = form.elements[button.dataset.field];
    field.value = button.dataset.value;
    const repeat = form.querySelector('input[name="repeat"]');
    if (button.dataset.field === 'firstPetition' && repeat) {
      repeat.checked = true;
    }
    keep();
    suggest([field.name]);
    field.focus();
  });
}

if (receipt) {
  if (receipt.dataset.saved === 'true') {
    window.sessionStorage.removeItem(DRAFT);
  }
  const print = document.querySelector('.office-print');
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

// A ledger is sent as it is, and its page comes next.
const drop = document.querySelector('#drop');
if (drop) {
  const state = document.querySelector('#drop-state');
  const send = async file => {
    state.textContent = state.dataset.sending;
    const token = document.querySelector('meta[name="form-token"]');
    const headers = {'Content-Type': 'application/octet-stream'};
    if (token) {
      headers['X-CSRF-TOKEN'] = token.content;
    }
    try {
      const answer = await fetch('/imports/files', {method: 'POST', headers, body: file});
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      window.location.assign((await answer.json()).address);
    } catch (e) {
      state.textContent = state.dataset.failed;
    }
  };
  drop.hidden = false;
  document.querySelector('#ledger-file').addEventListener('change', event => event.target.files[0] && send(event.target.files[0]));
  drop.addEventListener('dragover', event => event.preventDefault());
  drop.addEventListener('drop', event => {
    event.preventDefault();
    if (event.dataTransfer.files[0]) {
      send(event.dataTransfer.files[0]);
    }
  });
}
