'use client';

/** Withdrawing stands beside publishing, and asks for a reason: there is no second way in the menu. */
export function NoUnpublish() {
  return null;
}
