'use strict';
// Narrows a list of places to what is typed. The list itself is what is sent: without this script all of it stands there.
document.querySelectorAll('.place-search').forEach(search => {
  const list = document.getElementById(search.dataset.place);
  const input = search.querySelector('input');
  const state = search.querySelector('.place-found');
  const groups = [...list.children].map(each => ({node: each, options: each.tagName === 'OPTGROUP' ? [...each.children] : null}));

  function show(words) {
    let found = [];
    list.textContent = '';
    groups.forEach(({node, options}) => {
      const fits = option => words.every(word => option.textContent.toLowerCase().includes(word));
      if (!options) {
        if (node.value === '' || fits(node)) {
          list.append(node);
          found = node.value === '' ? found : found.concat(node);
        }
        return;
      }
      const fit = options.filter(fits);
      node.textContent = '';
      node.append(...fit);
      if (fit.length) {
        list.append(node);
      }
      found = found.concat(fit);
    });
    return found;
  }

  // What was chosen before the search began, for when it is given up.
  let before = null;
  list.addEventListener('change', event => {
    if (event.isTrusted) {
      before = null;
    }
  });
  input.addEventListener('input', event => {
    event.stopPropagation();
    const chosen = list.value;
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length && before === null) {
      before = chosen;
    }
    const found = show(words);
    const still = found.some(option => option.value === chosen);
    list.value = !words.length ? before === null ? chosen : before : still ? chosen : found.length ? found[0].value : '';
    if (!words.length) {
      before = null;
    }
    state.textContent = !words.length ? '' : found.length ? `${state.dataset.found} ${found.length}` : state.dataset.none;
    if (list.value !== chosen) {
      list.dispatchEvent(new Event('change', {bubbles: true}));
    }
  });
  // What is asked for as it is typed is no part of the form.
  input.addEventListener('change', event => event.stopPropagation());
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      list.focus();
    }
  });
  search.hidden = false;
});
