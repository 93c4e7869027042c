package org.fasciaj.study;

import java.util.Comparator;

/**
 * Orders names as people count: "S2" before "S10". Names that differ only in leading zeros are told
 * apart by plain comparison, so that the order is total. Depends on no locale.
 */
final class NaturalOrder implements Comparator<String> {
  static final NaturalOrder INSTANCE = new NaturalOrder();

  private NaturalOrder() {}

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int order;
      if (digit(a, i) && digit(b, j)) {
        int endA = end(a, i);
        int endB = end(b, j);
        order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
        i = endA;
        j = endB;
      } else {
        order = Character.compare(a.charAt(i), b.charAt(j));
        i++;
        j++;
      }
      if (order != 0) {
        return order;
      }
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  private static boolean digit(String s, int i) {
    return s.charAt(i) >= '0' && s.charAt(i) <= '9';
  }

  private static int end(String s, int from) {
    int i = from;
    while (i < s.length() && digit(s, i)) {
      i++;
    }
    return i;
  }

  private static int compareNumbers(String a, String b) {
    String x = a.replaceFirst("^0+(?=.)", "");
    String y = b.replaceFirst("^0+(?=.)", "");
    int byLength = Integer.compare(x.length(), y.length());
    return byLength != 0 ? byLength : x.compareTo(y);
  }
}
