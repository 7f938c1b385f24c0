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
      if (!options) {
        if (!words.length || node.value === '') {
          list.append(node);
        }
        return;
      }
      const fit = options.filter(option => words.every(word => option.textContent.toLowerCase().includes(word)));
      node.textContent = '';
      node.append(...fit);
      if (fit.length) {
        list.append(node);
      }
      found = found.concat(fit);
    });
    return found;
  }

  input.addEventListener('input', event => {
    event.stopPropagation();
    const chosen = list.value;
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = show(words);
    const still = found.some(option => option.value === chosen);
    list.value = !words.length || still ? chosen : found.length ? found[0].value : '';
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
