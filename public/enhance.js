// Saves a round trip here and there; every page works without it.

// One press is one request: a form that is on its way cannot be sent twice.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement)) return
  if (form.dataset.busy) return event.preventDefault()
  if (form.method === 'post') {
    form.dataset.busy = '1'
    event.submitter?.setAttribute('aria-busy', 'true')
  }
})
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-busy]')) delete form.dataset.busy
  for (const button of document.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy')
})

// A choice that only re-orders a list is applied at once; its button is for browsers without script.
for (const select of document.querySelectorAll('select[data-apply]')) {
  select.addEventListener('change', () => select.form?.requestSubmit())
  const button = select.form?.querySelector('[data-apply-button]')
  if (button) button.hidden = true
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

document.querySelector('[data-focus]')?.focus()
