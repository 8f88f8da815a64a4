import type { Locator, Page } from 'playwright-core';

/** More stops than any page of the product has. */
const MOST_STOPS = 250;

/** Somebody without a mouse: everything goes by keys, and every stop on the way must show that the focus is there. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Tabs to something. @throws where it cannot be reached, or where a stop on the way does not show its focus */
  async to(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      const { there, unseen } = await target.evaluate(look);
      if (unseen) throw new Error(`The focus is not seen on ${unseen}`);
      if (there) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`Not reached by ${key}: ${target.toString()}`);
  }

  /** Tabs to a button or a link and presses it. */
  async press(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.to(target, key);
    await this.page.keyboard.press('Enter');
  }

  /** Tabs to a field and types; what stood in it is selected by tabbing. A choice of a list is found by its first letters. */
  async type(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.type(text);
  }

  /** Tabs to a group of radio buttons and walks to one of them with the arrows. */
  async choose(radio: Locator): Promise<void> {
    await this.to(radio);
    for (let steps = 0; steps < 12 && !(await radio.evaluate((one) => one === document.activeElement)); steps += 1)
      await this.page.keyboard.press('ArrowDown');
    if (!(await radio.isChecked())) await this.page.keyboard.press('Space');
  }

  /** Waits until something has the focus. */
  async isOn(target: Locator): Promise<void> {
    await target.and(this.page.locator(':focus')).waitFor();
  }

  /** Words of what has the focus; empty where it is lost. */
  at(): Promise<string> {
    return this.page.evaluate(() => {
      const stop = document.activeElement;
      return stop && stop !== document.body ? (stop.textContent ?? stop.id).slice(0, 200) : '';
    });
  }
}

/** Runs in the page. `there`: the focus is on the element, or on another radio button of its group. */
function look(target: Element): { there: boolean; unseen?: string } {
  const stop = document.activeElement ?? document.body;
  const group = target.matches('[type="radio"]') ? target.getAttribute('name') : null;
  const there = stop === target || (group !== null && stop.matches('[type="radio"]') && stop.getAttribute('name') === group);
  // A dialog and the page take the focus to be read, not to be pressed; of a date the browser itself rings the part that has it.
  if (stop.matches('body, main, [role="dialog"], [type="date"]')) return { there };
  const { top, bottom } = stop.getBoundingClientRect();
  const outlined = [stop, stop.closest('label')].some((one) => {
    const style = one && getComputedStyle(one);
    return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  });
  return outlined && bottom > 0 && top < window.innerHeight ? { there } : { there, unseen: stop.outerHTML.slice(0, 160) };
}
