// One picture: zoom, pan, window, loop, and the points that the reader sets.
const COLOURS = { thickness: '#f0e442', spur: '#56b4e9', superficial: '#e69f00', deep: '#cc79a7' };

export class View {
  constructor(info, label, onChange) {
    this.info = info;
    this.onChange = onChange;
    this.frame = 0;
    this.tool = 'thickness';
    this.lines = { thickness: [], spur: [], superficial: [], deep: [] };
    this.frames = [];
    this.figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    this.read = document.createElement('span');
    caption.append(label, this.read);
    this.canvas = document.createElement('canvas');
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', label + ': set points with the mouse or by key');
    this.figure.append(this.canvas, caption);
    this.reset();
    this.listen();
    new ResizeObserver(() => this.draw()).observe(this.canvas);
    this.load(0);
  }

  reset() {
    this.zoom = 1;
    this.pan = [0, 0];
    this.level = [1, 0];
  }

  load(i) {
    if (!this.frames[i]) {
      const image = new Image();
      image.addEventListener('load', () => this.draw());
      image.src = '/image/' + this.info.id + '/' + i;
      this.frames[i] = image;
    }
    return this.frames[i];
  }

  // Device pixels per picture pixel in x and y; anisotropic pixels are shown in true proportion.
  scale() {
    const { width, height, xMm, yMm } = this.info;
    const s = Math.min(this.canvas.width / (width * xMm), this.canvas.height / (height * yMm)) * this.zoom;
    return [s * xMm, s * yMm];
  }

  origin() {
    const [sx, sy] = this.scale();
    return [(this.canvas.width - this.info.width * sx) / 2 + this.pan[0],
      (this.canvas.height - this.info.height * sy) / 2 + this.pan[1]];
  }

  toPicture(event) {
    const box = this.canvas.getBoundingClientRect();
    const k = this.canvas.width / box.width;
    const [ox, oy] = this.origin();
    const [sx, sy] = this.scale();
    return [((event.clientX - box.left) * k - ox) / sx - 0.5, ((event.clientY - box.top) * k - oy) / sy - 0.5];
  }

  toScreen(x, y) {
    const [ox, oy] = this.origin();
    const [sx, sy] = this.scale();
    return [ox + (x + 0.5) * sx, oy + (y + 0.5) * sy];
  }

  draw() {
    const ratio = window.devicePixelRatio || 1;
    const width = Math.round(this.canvas.clientWidth * ratio);
    const height = Math.round(this.canvas.clientHeight * ratio);
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    const g = this.canvas.getContext('2d');
    g.fillStyle = '#000';
    g.fillRect(0, 0, width, height);
    const image = this.load(this.frame);
    if (image.complete && image.naturalWidth) {
      const [ox, oy] = this.origin();
      const [sx, sy] = this.scale();
      g.filter = 'contrast(' + this.level[0] + ') brightness(' + (1 + this.level[1]) + ')';
      g.drawImage(image, ox, oy, this.info.width * sx, this.info.height * sy);
      g.filter = 'none';
    }
    if (this.info.outline && this.info.outline.frame === this.frame) {
      this.path(g, this.info.outline.superficial, '#009e73', false);
      this.path(g, this.info.outline.deep, '#009e73', false);
      this.path(g, this.info.outline.calliper, '#009e73', true);
    }
    for (const name of Object.keys(this.lines)) {
      this.path(g, this.lines[name], COLOURS[name], true);
    }
    this.readout();
  }

  path(g, points, colour, marks) {
    g.strokeStyle = colour;
    g.lineWidth = 1.5 * (window.devicePixelRatio || 1);
    g.beginPath();
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [x, y] = this.toScreen(points[i], points[i + 1]);
      if (i) { g.lineTo(x, y); } else { g.moveTo(x, y); }
    }
    g.stroke();
    for (let i = 0; marks && i + 1 < points.length; i += 2) {
      const [x, y] = this.toScreen(points[i], points[i + 1]);
      g.beginPath();
      g.moveTo(x - 8, y); g.lineTo(x + 8, y); g.moveTo(x, y - 8); g.lineTo(x, y + 8);
      g.stroke();
    }
  }

  length(name) {
    const p = this.lines[name];
    return p.length === 4 ? Math.hypot((p[2] - p[0]) * this.info.xMm, (p[3] - p[1]) * this.info.yMm) : NaN;
  }

  readout() {
    const parts = [this.tool];
    for (const name of ['thickness', 'spur']) {
      const mm = this.length(name);
      if (!Number.isNaN(mm)) { parts.push(name + ' ' + mm.toFixed(2) + ' mm'); }
    }
    if (this.info.frames > 1) { parts.push('frame ' + (this.frame + 1) + ' of ' + this.info.frames); }
    this.read.textContent = parts.join(', ');
  }

  async add(point) {
    let [x, y] = point;
    if (document.querySelector('#snap')?.checked && this.tool !== 'spur') {
      const answer = await fetch('/snap', { method: 'POST', headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ image: this.info.id, frame: this.frame, x, y }) });
      if (answer.ok) { ({ x, y } = await answer.json()); }
    }
    x = Math.min(this.info.width - 1, Math.max(0, x));
    y = Math.min(this.info.height - 1, Math.max(0, y));
    const line = this.lines[this.tool];
    const calliper = this.tool === 'thickness' || this.tool === 'spur';
    if (calliper && line.length === 4) { line.length = 0; }
    line.push(x, y);
    this.changed();
  }

  changed() {
    this.draw();
    this.onChange();
  }

  step(by) {
    this.frame = (this.frame + by + this.info.frames) % this.info.frames;
    this.draw();
  }

  play() {
    if (this.timer) {
      clearInterval(this.timer);
      this.timer = 0;
    } else if (this.info.frames > 1) {
      this.timer = setInterval(() => this.step(1), 50);
    }
  }

  key(event) {
    const tools = { t: 'thickness', s: 'spur', d: 'superficial', f: 'deep' };
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const line = this.lines[this.tool];
    const by = event.shiftKey ? 1 : 0.2;
    if (tools[event.key]) {
      this.tool = tools[event.key];
      this.draw();
    } else if (moves[event.key] && line.length >= 2) {
      line[line.length - 2] += moves[event.key][0] * by;
      line[line.length - 1] += moves[event.key][1] * by;
      this.changed();
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      const start = line.length >= 2 ? [line[line.length - 2], line[line.length - 1] + 10] : [this.info.width / 2, this.info.height / 2];
      this.add(start);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      line.length = 0;
      this.changed();
    } else if (event.key === '0') { this.reset(); this.draw();
    } else if (event.key === '+' || event.key === '-') { this.zoom *= event.key === '+' ? 1.25 : 0.8; this.draw();
    } else if (event.key === ' ') { this.play();
    } else if (event.key === ',' || event.key === '.') { this.step(event.key === '.' ? 1 : -1);
    } else { return; }
    event.preventDefault();
  }

  listen() {
    let drag = null;
    this.canvas.addEventListener('keydown', e => this.key(e));
    this.canvas.addEventListener('contextmenu', e => e.preventDefault());
    this.canvas.addEventListener('wheel', e => {
      e.preventDefault();
      this.zoom = Math.min(20, Math.max(1, this.zoom * (e.deltaY < 0 ? 1.1 : 1 / 1.1)));
      this.draw();
    }, { passive: false });
    this.canvas.addEventListener('pointerdown', e => {
      this.canvas.focus();
      if (e.shiftKey || e.button !== 0) {
        drag = [e.clientX, e.clientY, e.button === 2];
        this.canvas.setPointerCapture(e.pointerId);
      } else {
        this.add(this.toPicture(e));
      }
    });
    this.canvas.addEventListener('pointermove', e => {
      if (!drag) { return; }
      const dx = e.clientX - drag[0];
      const dy = e.clientY - drag[1];
      if (drag[2]) {
        this.level = [Math.min(4, Math.max(0.2, this.level[0] + dx / 200)), Math.min(2, Math.max(-0.8, this.level[1] - dy / 200))];
      } else {
        this.pan = [this.pan[0] + dx, this.pan[1] + dy];
      }
      drag = [e.clientX, e.clientY, drag[2]];
      this.draw();
    });
    this.canvas.addEventListener('pointerup', () => { drag = null; });
  }

  answer() {
    return { frame: this.frame, thickness: this.lines.thickness, spur: this.lines.spur,
      superficial: this.lines.superficial, deep: this.lines.deep, spurSeen: this.lines.spur.length === 4 };
  }
}
