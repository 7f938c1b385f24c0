'use strict';
// The registration form through a lost line or session: what was typed stays in this tab alone (sessionStorage) until it is registered.
const DRAFT = 'petition-draft';
const form = document.querySelector('#register');
const receipt = document.querySelector('#receipt');

function fields() {
  return [...form.elements].filter(field => field.name && field.name !== '_csrf');
}

function keep() {
  const draft = fields().map(field => [field.name, field.value, field.checked === true, field.type]);
  window.sessionStorage.setItem(DRAFT, JSON.stringify(draft));
}

function restore() {
  const kept = window.sessionStorage.getItem(DRAFT);
  // What the server sent back with its errors is newer.
  if (!kept || document.querySelector('.govuk-error-summary')) {
    return;
  }
  JSON.parse(kept).forEach(([name, value, checked, type]) => {
    const field = fields().find(each => each.name === name && (type !== 'checkbox' || each.value === value));
    if (field && type === 'checkbox') {
      field.checked = checked;
    } else if (field) {
      field.value = value;
    }
  });
}

if (form) {
  restore();
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
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
