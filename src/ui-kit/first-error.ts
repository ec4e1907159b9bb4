/** Goes to what is wrong, once the messages stand beside their fields; in the middle, so that no bar hides what the field asks. */
export function focusFirstError(form: HTMLElement): void {
  requestAnimationFrame(() => {
    const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input, [data-invalid] button');
    wrong?.focus({ preventScroll: true });
    [...form.children].find((one) => one.contains(wrong))?.scrollIntoView({ block: 'center' });
  });
}
