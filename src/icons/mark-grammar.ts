export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Elements of SVG 2 that draw, group or say what is drawn. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon ' +
    'linearGradient radialGradient stop clipPath mask pattern'
  ).split(' '),
);

/** Their attributes, and the properties that may be written as such. */
export const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'id class version viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength transform ' +
    'href offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits patternUnits ' +
    'patternContentUnits patternTransform fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity color stop-color stop-opacity clip-path clip-rule ' +
    'mask mask-type style display visibility overflow paint-order vector-effect shape-rendering color-interpolation role ' +
    'aria-label aria-labelledby aria-hidden focusable space lang enable-background'
  ).split(' '),
);
