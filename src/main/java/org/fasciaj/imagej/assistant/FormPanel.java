package org.fasciaj.imagej.assistant;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.fasciaj.session.Edit;
import org.fasciaj.session.StudyForm;

/** The study form. */
final class FormPanel {
  private static final List<String> ANKLE =
      List.of("", "neutral", "plantar flexed", "dorsiflexed", "relaxed");
  private static final List<String> TOES = List.of("", "relaxed", "neutral", "extended");

  private final JTextField operator =
      Ui.field(8, "Who scans and measures: it stands beside each correction", this::changed);
  private final JTextField subject = Ui.field(8, "Code of the person", this::changed);
  private final JComboBox<String> side =
      Ui.choice(List.of("", "L", "R"), "Side of the heel", false, this::changed);
  private final JTextField visit = Ui.field(8, "Name of the visit, such as PRE", this::changed);
  private final JComboBox<String> ankle =
      Ui.choice(ANKLE, "Position of the ankle: the same at each visit", true, this::changed);
  private final JComboBox<String> toes =
      Ui.choice(TOES, "Position of the toes: the same at each visit", true, this::changed);
  private final JTextField probe = Ui.field(8, "Transducer", this::changed);
  private final JTextField preset = Ui.field(8, "Scanner and preset", this::changed);
  private final JTextField vas = Ui.field(5, "Pain, visual analogue scale", this::changed);
  private final JTextField ffi = Ui.field(5, "Foot Function Index", this::changed);
  private final JPanel panel = new JPanel(new GridBagLayout());
  private final Supplier<Desk> desk;
  private final View view;
  private boolean filling;

  FormPanel(Supplier<Desk> desk, View view) {
    this.desk = desk;
    this.view = view;
    put(0, "Subject", subject, "Side", side);
    put(1, "Visit", visit, "Ankle", ankle);
    put(2, "Probe", probe, "Toes", toes);
    put(3, "Preset", preset, "VAS", vas);
    put(4, "Operator", operator, "FFI", ffi);
  }

  private void put(int row, String left, JComponent a, String right, JComponent b) {
    GridBagConstraints c = new GridBagConstraints();
    c.insets = new Insets(1, 4, 1, 4);
    c.anchor = GridBagConstraints.WEST;
    c.gridy = row;
    c.fill = GridBagConstraints.HORIZONTAL;
    for (int i = 0; i < 2; i++) {
      JLabel label = new JLabel(i == 0 ? left : right);
      JComponent field = i == 0 ? a : b;
      label.setLabelFor(field);
      c.weightx = 0;
      panel.add(label, c);
      c.weightx = 1;
      panel.add(field, c);
    }
  }

  JComponent first() {
    return subject;
  }

  JComponent component() {
    return panel;
  }

  void refresh(Desk d) {
    if (d == null) {
      return;
    }
    StudyForm f = d.session().form();
    filling = true;
    set(operator, f.operator());
    set(subject, f.subject());
    side.setSelectedItem(f.side());
    set(visit, f.visit());
    if (!f.ankle().equals(ankle.getSelectedItem())) {
      ankle.setSelectedItem(f.ankle());
    }
    if (!f.toes().equals(toes.getSelectedItem())) {
      toes.setSelectedItem(f.toes());
    }
    set(probe, f.probe());
    set(preset, f.preset());
    set(vas, f.vas() == null ? "" : f.vas().toString());
    set(ffi, f.ffi() == null ? "" : f.ffi().toString());
    filling = false;
  }

  /** Text that is being typed is not replaced under the fingers. */
  private static void set(JTextField field, String text) {
    if (!field.isFocusOwner() && !field.getText().equals(text)) {
      field.setText(text);
      field.setCaretPosition(0);
    }
  }

  private void changed() {
    if (filling || desk.get() == null) {
      return;
    }
    StudyForm old = desk.get().session().form();
    try {
      StudyForm now =
          new StudyForm(
              subject.getText().strip(),
              (String) side.getSelectedItem(),
              visit.getText().strip(),
              operator.getText().strip(),
              String.valueOf(ankle.getSelectedItem()).strip(),
              String.valueOf(toes.getSelectedItem()).strip(),
              probe.getText().strip(),
              preset.getText().strip(),
              Ui.number(vas.getText()),
              Ui.number(ffi.getText()));
      if (!now.equals(old)) {
        desk.get().edit(new Edit.Form(now));
      }
    } catch (IllegalArgumentException e) {
      view.tell("VAS and FFI are numbers such as 6.5, or blank.", true);
    }
  }
}
