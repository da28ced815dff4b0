import "pixel-scan/vitest";
