import type { DefinitionProblem } from '#core/states-language/index.ts';
import classes from '../../inspector/fields.module.css';
import { SEVERITY_ICONS } from '../../problems/severity.tsx';

/** What is wrong, in words. */
export function StateProblems({ problems }: { readonly problems: readonly DefinitionProblem[] }) {
  return problems.map(({ severity, message, path }) => {
    const Icon = SEVERITY_ICONS[severity];
    return (
      <div key={`${path.join('/')} ${message}`} className={classes['finding']} data-severity={severity}>
        <Icon size={13} aria-label={severity} role="img" />
        <span>{message.charAt(0).toUpperCase() + message.slice(1)}</span>
      </div>
    );
  });
}
