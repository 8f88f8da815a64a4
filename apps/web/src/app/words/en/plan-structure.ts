/** How the plan hangs together: what waits and what is free, what another program's fact asks for, suggestions and templates. */
export const planStructure = {
  'timeline.ActionReleased': 'Can begin now: {item}',
  'mark.freeSince': 'Free to begin since {day}',
  'mark.freeAfter': 'Free to begin since {day}: “{title}” is over',
  'myDay.waits': 'Waits for another action',
  'todo.rule.children-after-housing-ended': 'Ask where the children sleep now',
  'why.rule.children-after-housing-ended': 'Because Housing stability recorded that help with housing ended.',
  'todo.rule.address-after-housing-ended': 'Check the address and whether the support order still fits',
  'why.rule.address-after-housing-ended': 'Because Housing stability recorded that help with housing ended.',
  'todo.rule.benefits-after-housing-ended': 'Check what the move changes for food and cash help',
  'why.rule.benefits-after-housing-ended': 'Because Housing stability recorded that help with housing ended.',
  'todo.rule.children-after-no-home': 'Look at what the children need without a home of their own',
  'why.rule.children-after-no-home': 'Because a goal about housing was recorded as not achieved.',
  'todo.rule.benefits-after-support': 'Check what the child support changes for food and cash help',
  'why.rule.benefits-after-support': 'Because a goal about child support was recorded as achieved, at least in part.',
} as const;
