import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { keepFocus } from '../dialogs/keep-focus.ts';

const accent: MantineColorsTuple = [
  '#e9eefd',
  '#d3dcf9',
  '#b3c2f5',
  '#86a1ff',
  '#6a88f0',
  '#4a6ce0',
  '#3356cf',
  '#2a48b3',
  '#233c94',
  '#1c3078',
];

/** Mantine's own greys of the dark look, drawn towards the slate of the tokens. */
const dark: MantineColorsTuple = [
  '#e8ecf1',
  '#b0bac7',
  '#8e99a8',
  '#667385',
  '#3e4754',
  '#2c333e',
  '#232932',
  '#191d24',
  '#14181e',
  '#0f1216',
];

/** Mantine's share of the look: type, radius and the calm defaults of each control. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  autoContrast: true,
  colors: { accent, dark },
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: '"JetBrains Mono Variable", ui-monospace, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '28px' },
  defaultRadius: '6px',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: {
      defaultProps: { openDelay: 450, withArrow: false, offset: 6, multiline: true, maw: 280, fz: 12 },
      styles: { tooltip: { background: 'var(--tip)', color: 'var(--on-tip)', lineHeight: '17px', textWrap: 'pretty' } },
    },
    Menu: {
      defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md', offset: 4, transitionProps: { duration: 120 } },
    },
    Modal: {
      defaultProps: {
        centered: true,
        onExitTransitionEnd: keepFocus,
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 140 },
        closeButtonProps: { 'aria-label': 'Close', size: 28 },
        styles: { title: { fontWeight: 600 } },
      },
    },
    Button: { defaultProps: { size: 'xs', fw: 500 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    TextInput: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', allowDeselect: false, checkIconPosition: 'right' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'sm' } },
  },
});

const VARIABLES: Readonly<Record<string, string>> = {
  '--mantine-color-body': 'var(--panel)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-faint)',
  '--mantine-color-placeholder': 'var(--text-faint)',
  '--mantine-color-default': 'var(--panel)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--error)',
  '--mantine-color-gray-light-hover': 'var(--hover)',
  '--mantine-color-gray-light-color': 'var(--text-soft)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-light-hover': 'color-mix(in srgb, var(--accent) 14%, var(--accent-soft))',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-red-light': 'var(--error-soft)',
  '--mantine-color-red-light-hover': 'color-mix(in srgb, var(--error) 14%, var(--error-soft))',
  '--mantine-color-red-light-color': 'var(--error)',
};

/** Points Mantine's colours at the tokens, so that both speak of the same greys. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: VARIABLES, dark: VARIABLES });
