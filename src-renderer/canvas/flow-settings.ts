import type { ReactFlowProps } from '@xyflow/react';

/** How the pointer works on the canvas. Keys belong to the commands, so React Flow's own are off. */
export const FLOW_SETTINGS = {
  connectOnClick: false,
  deleteKeyCode: null,
  disableKeyboardA11y: true,
  multiSelectionKeyCode: ['Meta', 'Control'],
  selectionKeyCode: 'Shift',
  panActivationKeyCode: 'Space',
  panOnDrag: [0, 1],
  zoomOnDoubleClick: false,
  selectNodesOnDrag: true,
  nodeDragThreshold: 3,
  minZoom: 0.1,
  maxZoom: 2.5,
  proOptions: { hideAttribution: true },
} satisfies ReactFlowProps;
